/** The papers of a case over HTTP, streamed both ways. */
@NullMarked
package vn.motcua.processing.papers.web;

import org.jspecify.annotations.NullMarked;
