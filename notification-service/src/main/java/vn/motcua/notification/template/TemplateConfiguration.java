package vn.motcua.notification.template;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

import vn.motcua.kernel.catalogue.Catalogue;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** The texts this service sends; Vietnamese where no other language is asked for. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    Texts texts(@Value("${motcua.notification.public-url}") String publicUrl, InstantSource clock) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("notification.messages");
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
        return new Texts(bundles, Catalogue.load(), publicUrl, clock);
    }
}
