package vn.motcua.gateway.pages.mandates;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.MandateClient.Terms;
import vn.motcua.gateway.identity.Account;
import vn.motcua.kernel.event.Role;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/** A mandate as it was typed. */
record MandateForm(
        @Nullable String absent,
        @Nullable String substitute,
        @Nullable String department,
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
                account.agency().value(),
                text(department),
                day(from),
                day(to),
                text(reason));
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
