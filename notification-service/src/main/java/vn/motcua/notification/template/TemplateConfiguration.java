package vn.motcua.notification.template;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.kernel.catalogue.Catalogue;

import java.time.InstantSource;

/** The texts this service sends; Vietnamese where no other language is asked for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextProperties.class)
class TemplateConfiguration {

    @Bean
    Texts texts(
            TextProperties settings,
            @Value("${motcua.notification.public-url}") String publicUrl,
            InstantSource clock) {
        var catalogue = Catalogue.load();
        var values = new Values(catalogue, publicUrl, settings.surveyUrl(), clock);
        return new Texts(Wordings.load(), values, settings.checkedAgainst(catalogue));
    }
}
