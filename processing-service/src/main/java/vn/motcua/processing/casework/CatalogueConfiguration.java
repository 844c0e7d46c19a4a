package vn.motcua.processing.casework;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.kernel.catalogue.Catalogue;

/** The names of procedures and departments. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }
}
