package vn.motcua.processing.mandates.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * A mandate as somebody wants to give it.
 *
 * @param to the last day
 */
record MandateBody(
        @NotBlank @Size(max = 100) String absent,
        @NotBlank @Size(max = 100) String substitute,
        @NotBlank @Size(max = 200) String agency,
        @NotBlank @Size(max = 40) String department,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = 500) String reason) {}
