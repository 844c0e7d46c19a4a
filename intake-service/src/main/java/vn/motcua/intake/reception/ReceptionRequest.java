package vn.motcua.intake.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a desk or kiosk sends; anything may be missing or wrong in it.
 *
 * @param sets left out of the canonical form when absent, as {@code delivery} is: a request sent
 *     before there were such members, and again after, is still the same
 */
record ReceptionRequest(
        @Nullable String procedure,
        @Nullable String agency,
        @Nullable String channel,
        @Nullable List<@Nullable String> papers,
        @Nullable Contact applicant,
        @JsonInclude(Include.NON_NULL) @Nullable Integer sets,
        @JsonInclude(Include.NON_NULL) @Nullable String delivery) {

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
