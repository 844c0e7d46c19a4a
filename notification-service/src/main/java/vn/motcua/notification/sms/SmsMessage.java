package vn.motcua.notification.sms;

/**
 * A short message on its way to a provider.
 *
 * @param id the same on every attempt: providers that recognise requests take it once
 * @param to a mobile number, {@code 0912345678} or with {@code +} and the code of its country
 */
public record SmsMessage(String id, String to, String text) {}
