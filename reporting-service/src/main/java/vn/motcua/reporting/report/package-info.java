/** Answers for people: periods, columns of form II.06a, their identities, and what lies behind. */
@NullMarked
package vn.motcua.reporting.report;

import org.jspecify.annotations.NullMarked;
