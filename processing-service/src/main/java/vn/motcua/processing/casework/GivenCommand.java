package vn.motcua.processing.casework;

/**
 * A command that was carried out under an idempotency key.
 *
 * @param key unique per caller
 * @param fingerprint of command and body: tells a repetition from another command
 */
public record GivenCommand(String key, String fingerprint) {}
