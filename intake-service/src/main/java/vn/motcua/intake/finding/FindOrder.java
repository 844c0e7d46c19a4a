package vn.motcua.intake.finding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What to look for.
 *
 * @param q a name, a phone number or an identity number, as somebody says or types it
 * @param page from 0
 */
record FindOrder(
        @NotNull @Size(max = 200) String q,
        @Min(0) @Max(10_000) int page,
        @Min(0) @Max(100) int size) {

    private static final int USUAL = 20;

    int usualSize() {
        return size == 0 ? USUAL : size;
    }

    /** Without what is sought, so that no log line ever carries it. */
    @Override
    public String toString() {
        return "FindOrder[…]";
    }
}
