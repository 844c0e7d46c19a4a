package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;

import java.util.Set;

/**
 * How messages are written.
 *
 * @param smsParts how many parts a short message may have before an officer's words in it are cut
 * @param accentedAgencies whose short messages keep their accents where they fit those parts
 * @param surveyUrl where satisfaction is asked for; absent when it is nowhere
 */
@ConfigurationProperties("motcua.notification.texts")
record TextProperties(
        @DefaultValue("2") int smsParts,
        @DefaultValue Set<String> accentedAgencies,
        @Nullable String surveyUrl) {

    TextProperties {
        accentedAgencies = Set.copyOf(accentedAgencies);
        if (smsParts < 1) {
            throw new IllegalArgumentException(
                    "motcua.notification.texts.sms-parts must be at least 1, not " + smsParts);
        }
        if (surveyUrl != null && !surveyUrl.matches("https?://\\S+")) {
            throw new IllegalArgumentException(
                    "motcua.notification.texts.survey-url is no address: " + surveyUrl);
        }
    }

    /** These settings, when all agencies in them are known. */
    TextProperties checkedAgainst(Catalogue catalogue) {
        for (String agency : accentedAgencies) {
            if (catalogue.agency(new AgencyId(agency)).isEmpty()) {
                throw new IllegalArgumentException(
                        "motcua.notification.texts.accented-agencies names no agency: " + agency);
            }
        }
        return this;
    }

    boolean isAccented(AgencyId agency) {
        return accentedAgencies.contains(agency.value());
    }
}
