package vn.motcua.notification.contact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Map;

/**
 * In which situations applicants are told: {@code true} or {@code false} for each by its name. The
 * procedure's word counts before the agency's, and that before the one of all.
 *
 * @param all of every dossier
 * @param agencies of the dossiers that single agencies are in charge of, by their ids; not of those
 *     below them
 * @param procedures of the dossiers of single procedures, by their codes
 */
@ConfigurationProperties("motcua.notification.situations")
record SituationProperties(
        @DefaultValue Map<String, Boolean> all,
        @DefaultValue Map<String, Map<String, Boolean>> agencies,
        @DefaultValue Map<String, Map<String, Boolean>> procedures) {

    static final String PREFIX = "motcua.notification.situations";

    SituationProperties {
        all = Map.copyOf(all);
        agencies = Map.copyOf(agencies);
        procedures = Map.copyOf(procedures);
    }
}
