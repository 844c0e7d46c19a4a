package vn.motcua.forms;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Liberation Serif: every Vietnamese letter, in the measures of Times. For signs it does not have,
 * such as a tick or a hyphen that does not break, DejaVu Sans.
 */
final class Typefaces {

    private static final String SERIF = "Liberation Serif";
    private static final String SIGNS = "DejaVu Sans";

    private final List<Typeface> letters =
            List.of(
                    serif("Regular", 400, FontStyle.NORMAL),
                    serif("Bold", 700, FontStyle.NORMAL),
                    serif("Italic", 400, FontStyle.ITALIC),
                    serif("BoldItalic", 700, FontStyle.ITALIC));
    private final Typeface signs =
            new Typeface(
                    SIGNS,
                    read("net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
                    400,
                    FontStyle.NORMAL);

    void addTo(PdfRendererBuilder builder) {
        letters.forEach(one -> one.addTo(builder, FSFontUseCase.DOCUMENT));
        signs.addTo(builder, FSFontUseCase.FALLBACK_PRE);
    }

    /** Whether a page can show it in every weight and slope. */
    boolean has(int codePoint) {
        return signs.has(codePoint) || letters.stream().allMatch(one -> one.has(codePoint));
    }

    private static Typeface serif(String name, int weight, FontStyle style) {
        return new Typeface(
                SERIF, read("liberation/LiberationSerif-" + name + ".ttf"), weight, style);
    }

    private static byte[] read(String file) {
        try (InputStream in = Typefaces.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + file);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Typeface {

        private final String family;
        private final byte[] file;
        private final int weight;
        private final FontStyle style;
        private final CmapLookup glyphs;

        Typeface(String family, byte[] file, int weight, FontStyle style) {
            this.family = family;
            this.file = file;
            this.weight = weight;
            this.style = style;
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                this.glyphs = font.getUnicodeCmapLookup();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        void addTo(PdfRendererBuilder builder, FSFontUseCase use) {
            Set<FSFontUseCase> uses = EnumSet.of(use);
            builder.useFont(
                    () -> new ByteArrayInputStream(file), family, weight, style, true, uses);
        }

        boolean has(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }
    }
}
