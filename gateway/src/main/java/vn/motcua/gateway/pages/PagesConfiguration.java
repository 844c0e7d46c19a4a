package vn.motcua.gateway.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
     * Reads the catalogue.
     *
     * @param directory {@code motcua.catalogue.directory}; blank means the built-in one
     */
    @Bean
    Catalogue catalogue(@Value("${motcua.catalogue.directory:}") String directory) {
        return directory.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(directory));
    }
}
