package vn.motcua.intake.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import vn.motcua.intake.imports.RowReading.Rejected;

import java.util.List;

/** Writes down how far an import is, what it refused, and counts both. */
@Component
final class ImportBook {

    private final ImportJobs jobs;
    private final Rejections rejections;
    private final Counter accepted;
    private final Counter unchanged;
    private final Counter rejected;

    ImportBook(ImportJobs jobs, Rejections rejections, MeterRegistry meters) {
        this.jobs = jobs;
        this.rejections = rejections;
        this.accepted = counter(meters, "accepted");
        this.unchanged = counter(meters, "unchanged");
        this.rejected = counter(meters, "rejected");
    }

    /** Starts a page for an import; one that was killed in the middle starts over. */
    Page open(ImportJob job) {
        rejections.clear(job.id());
        jobs.progress(job.id(), ImportCounts.NONE);
        return new Page(job);
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
        private ImportCounts counts = ImportCounts.NONE;

        Page(ImportJob job) {
            this.job = job;
        }

        /** Adds a batch: what became of its rows, and how far the file is read. */
        void add(PlacedRows placed, List<Rejected> unfit, long bytesRead) {
            rejections.add(job.id(), unfit);
            rejections.add(job.id(), placed.rejected());
            counts = counts.plus(placed, unfit.size(), bytesRead);
            jobs.progress(job.id(), counts);
            accepted.increment(placed.accepted());
            unchanged.increment(placed.unchanged());
            rejected.increment((double) unfit.size() + placed.rejected().size());
        }
    }
}
