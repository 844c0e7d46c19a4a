package vn.motcua.notification.sms;

/**
 * A short message on its way to a provider.
 *
 * @param id the same on every attempt: providers that recognise requests take it once
 * @param to a phone number as the applicant gave it
 */
public record SmsMessage(String id, String to, String text) {}
