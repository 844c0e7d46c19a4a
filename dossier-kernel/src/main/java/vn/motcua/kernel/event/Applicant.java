package vn.motcua.kernel.event;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;

/**
 * Whose dossier it is: the only record that carries personal data. It travels on the compacted
 * applicants topic, where a tombstone erases it.
 *
 * @param locale the language the applicant wants to be written to in: {@code vi} or {@code en}
 */
public record Applicant(
        DossierId dossierId,
        DossierCode code,
        String name,
        @Nullable String identityNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        String locale,
        Instant recordedAt) {}
