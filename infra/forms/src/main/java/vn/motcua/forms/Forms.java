package vn.motcua.forms;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Prints forms. The same form in the same wording always gives the same bytes. Safe to be shared;
 * make it once, because it keeps templates and fonts.
 */
public final class Forms {

    /** The day a PDF says it was made on when its heading has no date. */
    private static final LocalDate UNDATED = LocalDate.EPOCH;

    private final Map<Wording, Words> words =
            Stream.of(Wording.values())
                    .collect(
                            toMap(
                                    wording -> wording,
                                    Words::of,
                                    (first, _) -> first,
                                    () -> new EnumMap<>(Wording.class)));
    private final Pages pages = new Pages();
    private final PdfPages pdfPages = new PdfPages();

    /** The form as a page that needs nothing but itself; whatever was typed is escaped. */
    public String html(Form form, Wording wording) {
        return pages.page(form, Objects.requireNonNull(words.get(wording)));
    }

    /**
     * The form as a tagged PDF on A4, fonts embedded. The stream is left open.
     *
     * @throws IOException when the stream takes no more
     */
    public void pdf(Form form, Wording wording, OutputStream out) throws IOException {
        LocalDate date = form.heading().date();
        pdfPages.write(html(form, wording), date == null ? UNDATED : date, out);
    }
}
