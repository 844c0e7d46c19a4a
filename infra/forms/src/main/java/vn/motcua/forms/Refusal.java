package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/**
 * Phiếu từ chối tiếp nhận, giải quyết hồ sơ: a refusal with its precise reason.
 *
 * @param receivedBy the name under the receiving signature
 * @param tracking absent when the dossier was never taken in and so has no code
 */
public record Refusal(
        Heading heading,
        Party applicant,
        String request,
        @Nullable String reason,
        @Nullable String receivedBy,
        @Nullable Tracking tracking)
        implements Form {}
