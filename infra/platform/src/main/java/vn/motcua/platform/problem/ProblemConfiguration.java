package vn.motcua.platform.problem;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bundles of refusals: the shared ones, and those a service adds. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, DoorAdvice.class})
public class ProblemConfiguration {

    /**
     * Reads the bundles.
     *
     * @param own {@code motcua.problems}: base names of a service's own bundles; Vietnamese in
     *     {@code <name>.properties}, English in {@code <name>_en.properties}
     */
    @Bean
    Problems problems(@Value("${motcua.problems:}") List<String> own) {
        var bundles = new ResourceBundleMessageSource();
        var names = new ArrayList<>(own);
        names.add("platform.problems");
        bundles.setBasenames(names.toArray(String[]::new));
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        return new Problems(bundles);
    }
}
