package vn.motcua.intake.catalogue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.calendar.RunningCalendar;

import java.nio.file.Path;
import java.util.List;

/** Reads catalogue and calendar at the start; a mistake in their files stops it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CatalogueConfiguration {

    /**
     * Reads the catalogue.
     *
     * @param directory {@code motcua.catalogue.directory}; blank means the built-in one
     */
    @Bean
    Catalogue catalogue(@Value("${motcua.catalogue.directory:}") String directory) {
        return directory.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(directory));
    }

    /**
     * Reads what the kiosk offers procedures by.
     *
     * @param directory {@code motcua.chooser.directory}; blank means the built-in files
     */
    @Bean
    List<LifeEvent> lifeEvents(
            Catalogue catalogue, @Value("${motcua.chooser.directory:}") String directory) {
        return ChooserFiles.in(directory).events(catalogue);
    }

    @Bean
    EverydayWords everydayWords(@Value("${motcua.chooser.directory:}") String directory) {
        return ChooserFiles.in(directory).words();
    }

    /**
     * Reads the working calendar, and again whenever its files change.
     *
     * @param directory {@code motcua.calendar.directory}; blank means the built-in one
     */
    @Bean
    RunningCalendar runningCalendar(@Value("${motcua.calendar.directory:}") String directory) {
        return RunningCalendar.of(directory);
    }
}
