package vn.motcua.reporting.report.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.OnDisk;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.output.Attachment;
import vn.motcua.reporting.output.OfficerNames;
import vn.motcua.reporting.report.closings.ClosedBooks;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Cut;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files the forms of the last quarter, by both cuts, once the quarter is over, and once more when
 * it has been closed. A file that is there is never made again, and one is there in whole or not at
 * all, so that any number of instances may share the directory and any of them may be killed.
 */
@Component
final class ScheduledForms {

    private static final Logger log = LoggerFactory.getLogger(ScheduledForms.class);
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String MAKER = "motcua";

    private final FormFiles files;
    private final ClosedBooks books;
    private final Groupings groupings;
    private final InstantSource clock;
    private final Place place;

    ScheduledForms(
            FormFiles files,
            ClosedBooks books,
            Groupings groupings,
            InstantSource clock,
            Place place) {
        this.files = files;
        this.books = books;
        this.groupings = groupings;
        this.clock = clock;
        this.place = place;
    }

    /**
     * Where files go, and for which unit.
     *
     * @param directory nothing is made when blank
     */
    @Component
    record Place(
            @Value("${motcua.reporting.schedule.directory:}") String directory,
            @Value("${motcua.reporting.schedule.unit:}") String unit) {

        boolean isOff() {
            return directory.isBlank() || unit.isBlank();
        }
    }

    @Scheduled(cron = "${motcua.reporting.schedule.cron:0 30 5 * * *}", zone = "Asia/Ho_Chi_Minh")
    void makeWhatIsMissing() throws IOException {
        if (place.isOff()) {
            return;
        }
        for (Cut cut : Cut.values()) {
            Period period = lastQuarter(VietnamTime.date(clock.instant()), cut);
            try {
                make(period);
            } catch (Problem refused) {
                log.warn("The forms of {} are not made yet: {}", period.text(), refused.key());
            }
        }
    }

    /** The files that are there, by name. */
    List<String> names() throws IOException {
        if (place.isOff() || !Files.isDirectory(Path.of(place.directory()))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(Path.of(place.directory()))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".pdf") || name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    /** One of {@link #names()}. */
    byte[] read(String name) throws IOException {
        return Files.readAllBytes(Path.of(place.directory()).resolve(name));
    }

    boolean isOff() {
        return place.isOff();
    }

    AgencyId unit() {
        return new AgencyId(place.unit());
    }

    private void make(Period period) throws IOException {
        AgencyId unit = unit();
        var scope = new Scope(unit, groupings.predecessors(unit), List.of(), List.of(), false);
        var inquiry = new Inquiry(period, Breakdown.LEVEL, scope, RuleSet.DEFAULT_2021, null);
        boolean closed = books.closing(scope, inquiry.window(clock.instant())).isPresent();
        String name = FormFiles.name(inquiry) + (closed ? "_closed" : "_open");
        for (Attachment as : List.of(Attachment.XLSX, Attachment.PDF)) {
            Path file = Path.of(place.directory()).resolve(name + "." + as.extension());
            if (!Files.exists(file)) {
                keep(file, files.form(as, inquiry, MAKER, VIETNAMESE));
            }
        }
        Path pack = Path.of(place.directory()).resolve(name + "_meeting-pack.pdf");
        if (!Files.exists(pack)) {
            keep(pack, files.meetingPack(inquiry, MAKER, OfficerNames.NONE, VIETNAMESE));
        }
    }

    private static void keep(Path file, byte[] content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path fresh = Files.createTempFile(directory, "form", ".new");
        Files.write(fresh, content);
        // Once there it is never written again.
        OnDisk.force(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        log.info("Filed {}", file.getFileName());
    }

    static Period lastQuarter(LocalDate today, Cut cut) {
        String suffix = cut == Cut.OFFICIAL ? "-official" : "";
        Period period =
                Period.parse(
                        "%d-Q%d%s"
                                .formatted(
                                        today.getYear(), (today.getMonthValue() + 2) / 3, suffix));
        while (period.toExclusive().isAfter(today)) {
            period = period.previous();
        }
        return period;
    }
}
