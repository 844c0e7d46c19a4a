package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Thông báo dừng giải quyết hồ sơ: the citizen asked for the dossier back before a decision (Nghị
 * định 118/2025/NĐ-CP, Điều 21; Thông tư 03/2025/TT-VPCP, Điều 7).
 *
 * @param agency who dealt with the dossier
 * @param requestedOn when the applicant asked for it, in Vietnam
 * @param stoppedAt when the dossier was closed
 * @param signedBy the name under the signature
 */
public record StopNotice(
        Heading heading,
        Party applicant,
        String agency,
        String procedure,
        Instant receivedAt,
        @Nullable LocalDate requestedOn,
        @Nullable String reason,
        @Nullable Instant stoppedAt,
        @Nullable String signedBy,
        Tracking tracking)
        implements Form {}
