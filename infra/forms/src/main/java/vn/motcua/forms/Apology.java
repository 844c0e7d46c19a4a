package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An apology for a delay with a new date; 2018: phiếu xin lỗi và hẹn lại ngày trả kết quả; 2025:
 * văn bản xin lỗi và đề nghị gia hạn. Signed by the head of the agency, not at the counter.
 *
 * @param agency who deals with the dossier
 * @param dueAt the due date that will be missed
 * @param signedBy the name under the head's signature
 */
public record Apology(
        Heading heading,
        Party applicant,
        String agency,
        String procedure,
        Instant receivedAt,
        Instant dueAt,
        @Nullable String reason,
        Instant newDueAt,
        @Nullable String signedBy,
        Tracking tracking)
        implements Form {}
