package vn.motcua.notification.template;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.web.PublicAddress;

import java.time.InstantSource;

/** The texts this service sends; Vietnamese where no other language is asked for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextProperties.class)
class TemplateConfiguration {

    @Bean
    Texts texts(TextProperties settings, PublicAddress address, InstantSource clock) {
        var catalogue = Catalogue.load();
        var values = new Values(catalogue, address, settings.surveyUrl(), clock);
        return new Texts(Wordings.load(), values, settings.checkedAgainst(catalogue));
    }
}
