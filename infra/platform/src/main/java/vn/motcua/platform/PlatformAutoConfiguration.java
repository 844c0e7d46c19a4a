package vn.motcua.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import vn.motcua.platform.problem.ProblemConfiguration;
import vn.motcua.platform.web.BodyLimitConfiguration;
import vn.motcua.platform.web.PublicAddress;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** The clock, the ids, the languages and the refusals of every service. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@EnableConfigurationProperties
@Import({ProblemConfiguration.class, BodyLimitConfiguration.class})
public class PlatformAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(PlatformAutoConfiguration.class);

    public static final Locale VIETNAMESE = Locale.of("vi");

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return new Ids();
    }

    /** Made where somebody prints or sends it; there a wrong setting ends the start. */
    @Bean
    @Lazy
    PublicAddress publicAddress(
            @Value("${motcua.public-url:http://127.0.0.1:8080}") String setting) {
        PublicAddress address = PublicAddress.of(setting);
        if (address.isOfThisMachineOnly()) {
            log.warn(
                    "What is printed and sent leads to {}, which no phone can reach: set"
                            + " motcua.public-url",
                    address);
        }
        return address;
    }

    /** One span for a request and a hop, and none for each of the filters it passes. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(VIETNAMESE, Locale.ENGLISH));
        resolver.setDefaultLocale(VIETNAMESE);
        return resolver;
    }
}
