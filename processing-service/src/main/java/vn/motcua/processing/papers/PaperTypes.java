package vn.motcua.processing.papers;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells from its first bytes whether a file is what it is said to be. */
final class PaperTypes {

    /** As many bytes as the magic of any type needs. */
    static final int HEAD = 1 << 16;

    private static final MediaType OFFICE = MediaType.application("x-tika-ooxml");
    private static final List<String> OFFICE_FOLDERS = List.of("word/", "xl/", "ppt/");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** What the bytes look like, without being told. */
    String detect(byte[] head) {
        return detected(head).toString();
    }

    /** Whether a file that begins like this can be of that type. */
    boolean fits(String declared, byte[] head) {
        MediaType type = MediaType.parse(declared);
        MediaType seen = detected(head);
        if (type == null || seen.equals(MediaType.OCTET_STREAM)) {
            return false;
        }
        if (isA(type, OFFICE) && isA(seen, MediaType.APPLICATION_ZIP)) {
            return officeFolder(head)
                    .map(folder -> folder.equals(folderOf(declared)))
                    .orElse(seen.equals(OFFICE));
        }
        return isA(type, seen) && !seen.equals(MediaType.APPLICATION_ZIP);
    }

    private MediaType detected(byte[] head) {
        try {
            return types.detect(new ByteArrayInputStream(head), new Metadata());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean isA(MediaType type, MediaType wider) {
        return types.getMediaTypeRegistry().isInstanceOf(type, wider);
    }

    /** What kind of office document a ZIP file is, as far as its beginning tells. */
    private static Optional<String> officeFolder(byte[] head) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(head))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                var folder = OFFICE_FOLDERS.stream().filter(name::startsWith).findFirst();
                if (folder.isPresent()) {
                    return folder;
                }
            }
            return Optional.empty();
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }

    private static String folderOf(String declared) {
        if (declared.contains("wordprocessing")) {
            return "word/";
        }
        return declared.contains("spreadsheet") ? "xl/" : "ppt/";
    }
}
