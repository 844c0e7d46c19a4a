/** What messages say, in the applicant's language, and how long they are on a phone. */
@NullMarked
package vn.motcua.notification.template;

import org.jspecify.annotations.NullMarked;
