package vn.motcua.intake.imports;

import org.springframework.stereotype.Component;

import vn.motcua.intake.imports.placing.RowPlacing;
import vn.motcua.intake.imports.placing.RowShelf;
import vn.motcua.intake.imports.placing.RowShelves;
import vn.motcua.intake.imports.rows.RowRules;
import vn.motcua.intake.imports.rows.SpooledFile;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.calendar.RunningCalendar;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.zip.ZipException;

/** Runs an import, also where an earlier run was killed in the middle. */
@Component
final class ImportRunner {

    private final Spool spool;
    private final ImportBook book;
    private final RowShelves shelves;
    private final Catalogue catalogue;
    private final RunningCalendar calendar;
    private final InstantSource clock;

    ImportRunner(
            Spool spool,
            ImportBook book,
            RowShelves shelves,
            Catalogue catalogue,
            RunningCalendar calendar,
            InstantSource clock) {
        this.spool = spool;
        this.book = book;
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Takes the rows of an import.
     *
     * @throws ImportFailed when its file cannot be read to the end; the rows before it stay
     * @throws ImportStopped when the service stops
     */
    void run(ImportJob job, Pace pace) {
        ImportBook.Page page = book.open(job);
        try {
            spool.verify(job.id(), job.order().file());
            read(job, page, pace);
        } catch (ZipException broken) {
            throw new ImportFailed(ImportFailure.BROKEN_GZIP, broken);
        } catch (EOFException cutOff) {
            throw new ImportFailed(ImportFailure.TRUNCATED, cutOff);
        } catch (NoSuchFileException lost) {
            throw new ImportFailed(ImportFailure.FILE_LOST, lost);
        } catch (IOException unreadable) {
            throw new ImportFailed(ImportFailure.UNREADABLE_FILE, unreadable);
        }
    }

    private void read(ImportJob job, ImportBook.Page page, Pace pace) throws IOException {
        try (SpooledFile file = spool.open(job.id());
                RowShelf shelf =
                        shelves.open(job.id(), job.order().actor(), job.order().dryRun())) {
            new ImportPass(
                            file,
                            job.order().format().rows(),
                            new RowRules(
                                    catalogue,
                                    calendar.get(),
                                    job.order().scope(),
                                    clock.instant()),
                            new RowPlacing(job.id(), shelf),
                            page)
                    .read(pace);
        }
    }
}
