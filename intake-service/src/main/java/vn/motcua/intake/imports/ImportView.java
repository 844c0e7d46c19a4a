package vn.motcua.intake.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.problem.Problems;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is answered about an import. */
record ImportView(
        UUID id,
        String name,
        ImportState state,
        boolean dryRun,
        @JsonUnwrapped ImportCounts counts,
        long bytesTotal,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String waiting,
        @Nullable String reason) {

    static ImportView of(ImportJob job, Instant now, Problems texts, Locale locale) {
        ImportWait waiting = job.waiting(now);
        ImportFailure failure = job.failure();
        return new ImportView(
                job.id(),
                job.order().name(),
                job.state(),
                job.order().dryRun(),
                job.progress().counts(),
                job.order().file().bytes(),
                job.startedAt(),
                job.finishedAt(),
                waiting == null ? null : texts.text("import.waiting." + waiting.key(), locale),
                failure == null ? null : texts.text("import.failure." + failure.key(), locale));
    }

    record Page(List<ImportView> items, long total, int page, int size) {}
}
