package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;

/**
 * What a text may name: nothing about the person, only about the dossier.
 *
 * @param dueAt absent for a procedure without a time limit
 * @param reason of a refusal
 */
public record Facts(
        DossierCode code,
        @Nullable ProcedureCode procedure,
        AgencyId agency,
        @Nullable Instant dueAt,
        @Nullable String reason) {}
