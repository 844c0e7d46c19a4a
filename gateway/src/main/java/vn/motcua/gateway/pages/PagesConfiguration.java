package vn.motcua.gateway.pages;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayMvcMultipartResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.kernel.catalogue.Catalogue;

import java.nio.file.Path;

/** The languages of the pages and the catalogue they take names from. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    Languages localeResolver() {
        return new Languages();
    }

    @Bean
    WebMvcConfigurer rememberLanguage(Languages languages) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(languages);
            }
        };
    }

    /**
     * Lets pages take files. Each is measured at its field; this is for all of a form together. The
     * gateway's library switches files off for everything, since it must not read what it hands on.
     */
    @Bean
    MultipartConfigElement filesOfForms() {
        long most = DataSize.ofMegabytes(100).toBytes();
        return new MultipartConfigElement("", most, most, 0);
    }

    /** Reads no form that is only to be handed on. */
    @Bean
    GatewayMvcMultipartResolver multipartResolver() {
        return new GatewayMvcMultipartResolver();
    }

    /**
     * Reads the catalogue.
     *
     * @param directory {@code motcua.catalogue.directory}; blank means the built-in one
     */
    @Bean
    Catalogue catalogue(@Value("${motcua.catalogue.directory:}") String directory) {
        return directory.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(directory));
    }
}
