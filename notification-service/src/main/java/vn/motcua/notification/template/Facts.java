package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a text may name: nothing about the person, only about the dossier.
 *
 * @param dueAt absent for a procedure without a time limit
 * @param reason of a refusal; of a replaced code, the old one
 * @param page where the reader finds more, below the public address
 */
public record Facts(
        DossierCode code,
        @Nullable ProcedureCode procedure,
        AgencyId agency,
        @Nullable Instant dueAt,
        @Nullable String reason,
        String page) {

    /** Facts for the citizen, who is led to the tracking page. */
    public static Facts forCitizen(
            DossierCode code,
            @Nullable ProcedureCode procedure,
            AgencyId agency,
            @Nullable Instant dueAt,
            @Nullable String reason) {
        String tracking = "/tracking/" + URLEncoder.encode(code.value(), StandardCharsets.UTF_8);
        return new Facts(code, procedure, agency, dueAt, reason, tracking);
    }
}
