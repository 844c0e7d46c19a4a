package vn.motcua.processing.papers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import vn.motcua.kernel.event.Change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that tests file. */
public final class PaperFixtures {

    public static final String PDF = "application/pdf";
    public static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PaperFixtures() {}

    /** As many bytes that begin like a PDF and go on like nothing else. */
    public static byte[] pdf(int size) {
        byte[] content = new byte[size];
        for (int index = 0; index < size; index++) {
            content[index] = (byte) (index * 31 + index / 1000);
        }
        byte[] magic = "%PDF-1.7\n".getBytes(US_ASCII);
        System.arraycopy(magic, 0, content, 0, Math.min(magic.length, size));
        return content;
    }

    /** A ZIP file with something in each of these entries. */
    public static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(pdf(3000));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Change.PaperFiled filed(UUID paper) {
        byte[] content = pdf(100);
        return new Change.PaperFiled(paper, "don", PDF, content.length, sha256(content));
    }

    public static byte[] part(byte[] content, int from, int to) {
        return Arrays.copyOfRange(content, from, to);
    }
}
