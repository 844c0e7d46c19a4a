package vn.motcua.notification.sms;

/**
 * A short message on its way to a provider.
 *
 * @param id 64 hexadecimal digits, the same on every attempt: providers that recognise requests
 *     take it once
 * @param to a number that gets short messages, with its country's code and no sign: {@code
 *     84912345678}
 */
public record SmsMessage(String id, String to, String text) {

    /** Whether it leaves the country. */
    public boolean goesAbroad() {
        return !to.startsWith(Dialled.VIETNAM);
    }
}
