package vn.motcua.intake.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.intake.imports.rows.Header;
import vn.motcua.intake.imports.rows.ImportFormat;
import vn.motcua.intake.imports.rows.RowFault;
import vn.motcua.intake.imports.rows.RowFormat.HeaderFault;
import vn.motcua.intake.imports.rows.Scope;
import vn.motcua.intake.imports.rows.SpooledFile;
import vn.motcua.kernel.event.Actor;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes import files in; the rows are worked on later. */
@Component
final class ImportDesk {

    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);

    private final Spool spool;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Ids ids;
    private final InstantSource clock;

    ImportDesk(Spool spool, ImportJobs jobs, ImportWorker worker, Ids ids, InstantSource clock) {
        this.spool = spool;
        this.jobs = jobs;
        this.worker = worker;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @throws Problem {@code import-cut-off} when it does not come to its end, {@code
     *     import-not-kept} when the disk does not take it, {@code import-header} when its columns
     *     are not those of an import, {@code import-utf-16}, {@code import-bad-encoding} or {@code
     *     import-line-too-long} when its header cannot be read
     */
    ImportJob take(Wish wish, InputStream body) {
        UUID id = ids.next();
        SpoolMark file = spool(id, body);
        try {
            requireHeader(id, wish.format());
        } catch (Problem refused) {
            spool.delete(id);
            throw refused;
        }
        var order =
                new ImportOrder(
                        wish.name(),
                        wish.format(),
                        wish.dryRun(),
                        wish.actor(),
                        wish.scope(),
                        file);
        ImportJob job =
                ImportJob.started(id, order, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        jobs.add(job);
        worker.submit(id);
        return job;
    }

    private SpoolMark spool(UUID id, InputStream body) {
        try {
            return spool.take(id, body);
        } catch (Spool.CutOff cutOff) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "import-cut-off");
        } catch (IOException failed) {
            log.error("The disk did not take the file of an import", failed);
            throw Problem.of(HttpStatus.INSUFFICIENT_STORAGE, "import-not-kept");
        }
    }

    private void requireHeader(UUID id, ImportFormat format) {
        try (SpooledFile file = spool.open(id)) {
            switch (Header.read(file, format.rows())) {
                case Header.Usable _ -> {}
                case Header.Wrong(List<HeaderFault> faults) ->
                        throw refused("import-header", names(faults)).with("columns", faults);
                case Header.Unreadable(RowFault fault) -> throw refused("import-" + fault.key());
            }
        } catch (IOException broken) {
            // A file that is broken from its start fails as one that breaks off later does.
            return;
        }
    }

    private static Problem refused(String key, Object... arguments) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, key, arguments);
    }

    private static String names(List<HeaderFault> faults) {
        return faults.stream()
                .map(fault -> fault.column() + " (" + fault.fault() + ")")
                .collect(Collectors.joining(", "));
    }

    /** What an operator asks for, before the file is here. */
    record Wish(String name, ImportFormat format, boolean dryRun, Actor actor, Scope scope) {}
}
