/** The equations the figures of a report must satisfy, and how they are said. */
@NullMarked
package vn.motcua.reporting.report.identities;

import org.jspecify.annotations.NullMarked;
