package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * From when to when a dossier is dealt with, and where its result is fetched.
 *
 * @param legalTime in words, such as "15 ngày làm việc"
 * @param dueAt absent without a time limit
 * @param collectAt where and how the applicant wants the result
 */
public record Appointment(
        @Nullable String legalTime,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable String collectAt) {}
