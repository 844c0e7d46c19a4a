package vn.motcua.gateway.pages.mandates;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.MandateClient.Terms;
import vn.motcua.gateway.identity.Account;
import vn.motcua.kernel.event.Role;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A mandate as it was typed.
 *
 * @param unit agency and department: an officer of communes is of none of the own agency's
 */
record MandateForm(
        @Nullable String absent,
        @Nullable String substitute,
        @Nullable String unit,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {

    static MandateForm empty() {
        return new MandateForm(null, null, null, null, null, null);
    }

    /** Only a head gives one for somebody else. */
    Terms terms(Account account) {
        return new Terms(
                account.is(Role.HEAD) ? text(absent) : account.name(),
                text(substitute),
                part(0),
                part(1),
                day(from),
                day(to),
                text(reason));
    }

    /** The department it is for; empty when none was chosen. */
    String department() {
        return part(1);
    }

    private String part(int index) {
        String[] parts = text(unit).split("/", 2);
        return parts.length == 2 ? parts[index] : "";
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** The service says what is wrong with a day that is none. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
