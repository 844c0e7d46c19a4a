package vn.motcua.processing.casework;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.WorkingCalendar;

/** The names of procedures and departments, and the days on which they work. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.load();
    }
}
