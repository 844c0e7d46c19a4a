package vn.motcua.reporting.report.inquiry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.calendar.RunningCalendar;

import java.nio.file.Path;

/** The catalogue gives rows their names and their order; the calendar knows the office hours. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Catalogue catalogue(@Value("${motcua.catalogue.directory:}") String directory) {
        return directory.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(directory));
    }

    @Bean
    RunningCalendar runningCalendar(@Value("${motcua.calendar.directory:}") String directory) {
        return RunningCalendar.of(directory);
    }
}
