package vn.motcua.reporting.report.closings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param unit the caller's own when absent
 * @param acceptHeldBack exactly as many events as are held back, for whoever closes all the same
 */
record ClosingRequest(
        @Nullable String unit,
        @NotBlank String period,
        @Nullable String ruleSet,
        @Nullable @PositiveOrZero Long acceptHeldBack) {}
