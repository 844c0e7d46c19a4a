package vn.motcua.notification.sms;

import org.jspecify.annotations.Nullable;

/**
 * What a provider tells at last of a part it took.
 *
 * @param id its own id of the part, in the form in which its answers have it
 * @param said its words or its code
 * @param echo what it gives back of what it was handed, if it does
 */
public record SmsReceipt(
        String provider, String id, Outcome outcome, String said, @Nullable Echo echo) {

    /** Both are final: a provider that is still trying has no receipt to give. */
    public enum Outcome {
        DELIVERED,
        UNDELIVERABLE
    }

    /**
     * Finds a message whose answer never came.
     *
     * @param beginning of the message's id
     * @param to the recipient as the provider writes it
     */
    public record Echo(String beginning, String to) {}
}
