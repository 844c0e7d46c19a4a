/** What this service hears from the log of dossiers, and what becomes of records it cannot take. */
@NullMarked
package vn.motcua.processing.casework.messaging;

import org.jspecify.annotations.NullMarked;
