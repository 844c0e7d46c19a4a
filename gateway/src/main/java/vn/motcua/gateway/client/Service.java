package vn.motcua.gateway.client;

import java.util.Locale;

/** The services behind this door. */
public enum Service {
    INTAKE,
    PROCESSING,
    REPORTING,
    NOTIFICATION;

    /** Its name in configuration, meters and message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
