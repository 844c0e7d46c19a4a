package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a desk or kiosk sends; anything may be missing or wrong in it. */
record ReceptionRequest(
        @Nullable String procedure,
        @Nullable String agency,
        @Nullable String channel,
        @Nullable List<@Nullable String> papers,
        @Nullable Contact applicant) {

    record Contact(
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String locale) {

        /** Says nothing, so that no log line ever carries it. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }
}
