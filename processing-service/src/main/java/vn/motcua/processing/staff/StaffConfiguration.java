package vn.motcua.processing.staff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.problem.Problems;
import vn.motcua.platform.security.DemoAccounts;

import java.time.InstantSource;

/** The directory of staff, with those the settings list. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffProperties.class)
class StaffConfiguration {

    @Bean
    StaffDirectory staffDirectory(
            StaffStore store, Catalogue catalogue, InstantSource clock, StaffProperties settings) {
        var directory = new StaffDirectory(store, catalogue, clock);
        if (settings.demo()) {
            DemoAccounts.all().forEach(directory::note);
        }
        settings.people(catalogue).forEach(directory::note);
        return directory;
    }

    @Bean
    Assignees assignees(StaffDirectory directory, Catalogue catalogue, Problems problems) {
        return new Assignees(directory, catalogue, problems);
    }
}
