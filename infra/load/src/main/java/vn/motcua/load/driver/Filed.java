package vn.motcua.load.driver;

/**
 * A dossier as its creation was answered.
 *
 * @param key by which it was asked for
 * @param code what is on the receipt; the key where there is no receipt
 * @param day of its reception in Vietnam, {@code 2026-11-30}; empty where nobody asks for it
 */
public record Filed(String id, String key, String code, String day) {}
