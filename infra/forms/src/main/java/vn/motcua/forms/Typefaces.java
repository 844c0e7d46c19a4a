package vn.motcua.forms;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Liberation Serif: every Vietnamese letter, in the measures of Times. */
final class Typefaces {

    private static final String FAMILY = "Liberation Serif";

    private final List<Typeface> all =
            List.of(
                    read("Regular", 400, FontStyle.NORMAL),
                    read("Bold", 700, FontStyle.NORMAL),
                    read("Italic", 400, FontStyle.ITALIC),
                    read("BoldItalic", 700, FontStyle.ITALIC));

    void addTo(PdfRendererBuilder builder) {
        for (Typeface one : all) {
            builder.useFont(
                    () -> new ByteArrayInputStream(one.file()),
                    FAMILY,
                    one.weight(),
                    one.style(),
                    true);
        }
    }

    private static Typeface read(String name, int weight, FontStyle style) {
        String file = "liberation/LiberationSerif-" + name + ".ttf";
        try (InputStream in = Typefaces.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + file);
            }
            return new Typeface(in.readAllBytes(), weight, style);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Typeface(byte[] file, int weight, FontStyle style) {}
}
