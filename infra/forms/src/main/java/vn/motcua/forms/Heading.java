package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The top of every form.
 *
 * @param authority the agency above the office, such as "UBND huyện Vũ Quang"
 * @param office who hands the form out; absent means as the wording calls it
 * @param number the running number; with what follows the stroke when that is not the office's own
 * @param place where it was made out, such as "Vũ Quang"
 * @param date when, in Vietnam
 */
public record Heading(
        String authority,
        @Nullable String office,
        @Nullable String number,
        @Nullable String place,
        @Nullable LocalDate date) {}
