package vn.motcua.reporting.output;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.ShownTime;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A column of a list of dossiers.
 *
 * @param key names the text {@code form.list.<key>}
 * @param width in characters
 */
record DossierColumn(String key, int width, Function<DossierRow, Content> content) {

    /** In their order. */
    static final List<DossierColumn> ALL =
            List.of(
                    text("code", 20, DossierRow::code),
                    text("procedure-code", 10, DossierRow::procedureCode),
                    text("procedure", 36, DossierRow::procedure),
                    text("agency", 18, DossierRow::agency),
                    text("department", 20, DossierRow::department),
                    text("channel", 12, DossierRow::channel),
                    moment("received", DossierRow::receivedAt),
                    moment("reopened", DossierRow::reopenedAt),
                    moment("due", DossierRow::dueAt),
                    moment("closed", DossierRow::closedAt),
                    text("outcome", 14, DossierRow::outcome),
                    text("timing", 10, DossierRow::timing),
                    text("state", 16, DossierRow::state));

    private static final int MOMENT_WIDTH = 17;

    String label(Labels labels) {
        return labels.say("list." + key);
    }

    Content of(DossierRow row) {
        return content.apply(row);
    }

    /** What a cell holds. */
    sealed interface Content {

        record Text(String text) implements Content {}

        /** By the wall clock. */
        record Moment(LocalDateTime at) implements Content {}

        default String written(Locale locale) {
            return switch (this) {
                case Text(String text) -> text;
                case Moment(LocalDateTime at) -> ShownTime.moment(at, locale);
            };
        }
    }

    private static DossierColumn text(String key, int width, Function<DossierRow, String> text) {
        return new DossierColumn(key, width, row -> new Content.Text(text.apply(row)));
    }

    private static DossierColumn moment(
            String key, Function<DossierRow, @Nullable LocalDateTime> moment) {
        return new DossierColumn(
                key,
                MOMENT_WIDTH,
                row -> {
                    LocalDateTime at = moment.apply(row);
                    return at == null ? new Content.Text("") : new Content.Moment(at);
                });
    }
}
