package vn.motcua.processing.casework;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.calendar.RunningCalendar;

import java.nio.file.Path;

/** The names of procedures and departments, and the days on which they work; as at intake. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(@Value("${motcua.catalogue.directory:}") String directory) {
        return directory.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(directory));
    }

    @Bean
    RunningCalendar runningCalendar(@Value("${motcua.calendar.directory:}") String directory) {
        return RunningCalendar.of(directory);
    }
}
