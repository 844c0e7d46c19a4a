/** Stores dossiers: each is one document that carries its own outbox. */
@NullMarked
package vn.motcua.intake.dossier;

import org.jspecify.annotations.NullMarked;
