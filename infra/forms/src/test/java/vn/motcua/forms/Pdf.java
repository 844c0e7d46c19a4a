package vn.motcua.forms;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** A printed form, read back. */
final class Pdf implements AutoCloseable {

    private static final Forms FORMS = new Forms();
    private static final Path PICTURES = Path.of("target", "forms");
    private static final int DOTS_PER_INCH = 110;

    private final PDDocument document;

    private Pdf(PDDocument document) {
        this.document = document;
    }

    static Pdf of(Form form, Wording wording) throws IOException {
        return new Pdf(Loader.loadPDF(bytes(form, wording)));
    }

    static byte[] bytes(Form form, Wording wording) throws IOException {
        var out = new ByteArrayOutputStream();
        FORMS.pdf(form, wording, out);
        return out.toByteArray();
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** All text, line breaks as spaces. */
    String text() throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    String text(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    List<PDFont> fonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** The signs for which a font of the document shows its box; none of them can be read. */
    List<String> boxes() throws IOException {
        List<String> boxes = new ArrayList<>();
        var glyphs =
                new PDFTextStripper() {
                    @Override
                    protected void showGlyph(Matrix at, PDFont font, int code, Vector size)
                            throws IOException {
                        if (((PDType0Font) font).codeToGID(code) == 0) {
                            boxes.add(font.getName() + " " + code);
                        }
                        super.showGlyph(at, font, code, size);
                    }
                };
        glyphs.getText(document);
        return boxes;
    }

    /** Keeps a picture of every page under target/forms, to be looked at. */
    void draw(String name) throws IOException {
        Files.createDirectories(PICTURES);
        for (int page = 0; page < pages(); page++) {
            var file = PICTURES.resolve("%s-%d.png".formatted(name, page + 1));
            ImageIO.write(picture(page), "png", file.toFile());
        }
    }

    /** What the QR code on the first page says. */
    String qrCode() throws IOException, ReaderException {
        BufferedImage picture = picture(0);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, dots);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private BufferedImage picture(int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
    }
}
