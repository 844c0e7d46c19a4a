package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a provider tells at last of a part it took.
 *
 * @param providerId in the form in which the provider's answers have it
 * @param arrival delivered or undeliverable
 * @param detail the provider's words or code, without the recipient
 * @param echo what else the provider gives back, if it does
 */
public record Receipt(
        String provider,
        String providerId,
        Handover.Arrival arrival,
        String detail,
        @Nullable Echo echo) {

    /**
     * Which message it was, said without the provider's id: finds one whose answer never came.
     *
     * @param beginning of the message's id
     * @param recipient in each form in which it may stand in the message's address
     */
    public record Echo(String beginning, List<String> recipient) {
        public Echo {
            recipient = List.copyOf(recipient);
        }
    }

    public Receipt(String provider, String providerId, Handover.Arrival arrival, String detail) {
        this(provider, providerId, arrival, detail, null);
    }

    String key() {
        return Handover.key(provider, providerId);
    }
}
