package vn.motcua.intake.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What to print.
 *
 * @param from first day of reception, in Vietnam
 * @param to last day, included
 * @param deliveries what whoever prints it knows of results handed out: that is not known here
 */
record RegisterOrder(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable @Valid @Size(max = 5_000) List<Handed> deliveries) {

    RegisterOrder {
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
    }

    /** A result that was handed out. */
    record Handed(
            @NotNull @Size(max = 64) String code,
            @NotNull Instant deliveredAt,
            @NotNull Delivery how) {}

    List<Handed> handed() {
        return deliveries == null ? List.of() : deliveries;
    }
}
