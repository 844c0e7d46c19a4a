package vn.motcua.processing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.papers.PaperFixtures.DOCX;
import static vn.motcua.processing.papers.PaperFixtures.PDF;
import static vn.motcua.processing.papers.PaperFixtures.XLSX;
import static vn.motcua.processing.papers.PaperFixtures.part;
import static vn.motcua.processing.papers.PaperFixtures.pdf;
import static vn.motcua.processing.papers.PaperFixtures.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class PaperTypesTest {

    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final byte[] WORD = zip("[Content_Types].xml", "_rels/.rels", "word/a.xml");
    private static final byte[] EXCEL = zip("[Content_Types].xml", "_rels/.rels", "xl/a.xml");

    private final PaperTypes types = new PaperTypes();

    @ParameterizedTest
    @CsvSource({
        "application/pdf, 255044462d312e34",
        "image/jpeg, ffd8ffe000104a464946",
        "image/png, 89504e470d0a1a0a0000000d49484452",
        "image/tiff, 49492a0008000000"
    })
    void knowsATypeByItsFirstBytes(String type, String head) {
        byte[] bytes = HexFormat.of().parseHex(head);

        assertThat(types.fits(type, bytes)).isTrue();
        assertThat(types.fits(type.equals(PDF) ? "image/png" : PDF, bytes)).isFalse();
    }

    @Test
    void doesNotTakeBytesThatLookLikeNothing() {
        assertThat(types.fits(PDF, part(pdf(500), 9, 500))).isFalse();
        assertThat(types.fits(PDF, new byte[] {0})).isFalse();
    }

    @Test
    void doesNotTakeAProgramOrAPageForAPicture() {
        assertThat(types.fits("image/jpeg", "MZ\u0090\0\3\0\0\0\4".getBytes(UTF_8))).isFalse();
        assertThat(types.fits("image/png", "<html><script>x</script>".getBytes(UTF_8))).isFalse();
    }

    @Nested
    class AnOfficeDocument {

        @Test
        void isKnownByTheFolderInIt() {
            assertThat(types.fits(DOCX, WORD)).isTrue();
            assertThat(types.fits(XLSX, EXCEL)).isTrue();
        }

        @Test
        void isKnownWhenItsFolderComesFirst() {
            assertThat(types.fits(DOCX, zip("word/numbering.xml", "[Content_Types].xml"))).isTrue();
        }

        @Test
        void isKnownWhenItsFolderIsFurtherThanWeLook() {
            assertThat(types.fits(DOCX, part(WORD, 0, 100))).isTrue();
        }

        @Test
        void isNotOneOfAnotherKind() {
            assertThat(types.fits(DOCX, EXCEL)).isFalse();
            assertThat(types.fits(XLSX, WORD)).isFalse();
        }

        @Test
        void isNotJustAnyZip() {
            assertThat(types.fits(DOCX, zip("virus.exe"))).isFalse();
            assertThat(types.fits(ODT, zip("virus.exe"))).isFalse();
            assertThat(types.fits(PDF, WORD)).isFalse();
        }

        @Test
        void ofTheOpenKindSaysWhatItIs() throws IOException {
            assertThat(types.fits(ODT, openDocument())).isTrue();
            assertThat(types.fits(DOCX, openDocument())).isFalse();
        }
    }

    /** Its first entry is stored as it is, and is its own type. */
    private static byte[] openDocument() throws IOException {
        byte[] type = ODT.getBytes(UTF_8);
        var crc = new CRC32();
        crc.update(type);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(crc.getValue());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(type);
        }
        return bytes.toByteArray();
    }
}
