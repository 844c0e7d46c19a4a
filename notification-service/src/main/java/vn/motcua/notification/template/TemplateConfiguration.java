package vn.motcua.notification.template;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.kernel.catalogue.Catalogue;

import java.time.InstantSource;

/** The texts this service sends; Vietnamese where no other language is asked for. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    Texts texts(@Value("${motcua.notification.public-url}") String publicUrl, InstantSource clock) {
        return new Texts(Wordings.load(), Catalogue.load(), publicUrl, clock);
    }
}
