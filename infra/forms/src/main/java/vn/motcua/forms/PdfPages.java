package vn.motcua.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

import vn.motcua.kernel.clock.VietnamTime;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;

/**
 * Turns a page of ours into a tagged PDF, byte for byte the same for the same page. Safe to be
 * shared.
 */
public final class PdfPages {

    private static final Pattern MADE =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate)>)[^<]*(</)");

    private final Typefaces typefaces = new Typefaces();
    private final Legible legible = new Legible(typefaces);

    /**
     * Writes a page of well-formed XHTML; fonts are embedded and the stream is left open. A sign
     * that no font has stands as its number, such as [U+6F22].
     *
     * @param madeOn what the document says of when it was made, at midnight in Vietnam
     * @throws IOException when the stream takes no more
     */
    public void write(String page, LocalDate madeOn, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Motcua");
        // What a person typed must never make the server fetch an address.
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (address, _) -> address != null && address.startsWith("data:"), moment);
        }
        typefaces.addTo(builder);
        builder.withHtmlContent(legible.text(page), null);
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            fixInTime(document, madeOn);
            document.setDocumentId((long) page.hashCode());
            document.save(out);
        }
    }

    private static void fixInTime(PDDocument document, LocalDate madeOn) throws IOException {
        Calendar made = GregorianCalendar.from(madeOn.atStartOfDay(VietnamTime.ZONE));
        document.getDocumentInformation().setCreationDate(made);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), UTF_8);
            String fixed = MADE.matcher(xmp).replaceAll("$1" + madeOn + "T00:00:00+07:00$2");
            metadata.importXMPMetadata(fixed.getBytes(UTF_8));
        }
    }
}
