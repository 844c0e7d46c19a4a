package vn.motcua.load.driver;

/**
 * What an officer acts on.
 *
 * @param version which state of it was seen last; empty where the system knows no versions
 */
public record Work(String id, String version) {}
