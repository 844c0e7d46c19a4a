/** Filing a dossier: procedure, applicant, receipt. */
@NullMarked
package vn.motcua.gateway.pages.kiosk;

import org.jspecify.annotations.NullMarked;
