package vn.motcua.intake.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import vn.motcua.intake.imports.placing.PlacedRows;
import vn.motcua.intake.imports.rows.RowReading.Rejected;

import java.time.InstantSource;
import java.util.List;

/** Writes down how far an import is, what it refused, and counts both. */
@Component
final class ImportBook {

    private final ImportJobs jobs;
    private final Rejections rejections;
    private final InstantSource clock;
    private final Counter accepted;
    private final Counter unchanged;
    private final Counter rejected;

    ImportBook(ImportJobs jobs, Rejections rejections, InstantSource clock, MeterRegistry meters) {
        this.jobs = jobs;
        this.rejections = rejections;
        this.clock = clock;
        this.accepted = counter(meters, "accepted");
        this.unchanged = counter(meters, "unchanged");
        this.rejected = counter(meters, "rejected");
    }

    /** Opens the page of an import where an earlier run left it. */
    Page open(ImportJob job) {
        // A dry run forgets which codes it has seen.
        ImportProgress from =
                job.order().dryRun() || job.progress().line() == 0
                        ? ImportProgress.NONE
                        : job.progress();
        rejections.clearAfter(job.id(), from.line());
        var page = new Page(job, from);
        page.save();
        return page;
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("motcua.imports.rows")
                .description("Rows read from import files")
                .tag("result", result)
                .register(meters);
    }

    /** What is written down of one run. */
    final class Page {

        private final ImportJob job;
        private ImportCounts counts;
        private long line;

        Page(ImportJob job, ImportProgress from) {
            this.job = job;
            this.counts = from.counts();
            this.line = from.line();
        }

        /** The last line of the file that is accounted for. */
        long line() {
            return line;
        }

        /**
         * Adds a batch: what became of its rows, and how far the file is read. Killed before the
         * last step, the batch is placed again, and its rows are known by import and line.
         */
        void add(PlacedRows placed, List<Rejected> unfit, long readThrough, long bytesRead) {
            rejections.add(job.id(), unfit);
            rejections.add(job.id(), placed.rejected());
            counts = counts.plus(placed, unfit.size(), bytesRead);
            line = readThrough;
            save();
            accepted.increment(placed.accepted());
            unchanged.increment(placed.unchanged());
            rejected.increment((double) unfit.size() + placed.rejected().size());
        }

        private void save() {
            jobs.progress(job.id(), new ImportProgress(counts, line, null), clock.instant());
        }
    }
}
