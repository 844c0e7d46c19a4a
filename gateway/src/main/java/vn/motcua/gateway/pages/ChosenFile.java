package vn.motcua.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

import vn.motcua.gateway.client.ScanClient.Scan;

import java.util.Optional;

/** A file that was chosen in a form. */
public record ChosenFile(MultipartFile file, String name) {

    /** Empty when none was: a browser sends a field for it all the same. */
    public static Optional<ChosenFile> of(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || name == null || name.isBlank()
                ? Optional.empty()
                : Optional.of(new ChosenFile(file, name));
    }

    /** As a scan of the paper of that key. */
    public Scan scan(@Nullable String key) {
        return new Scan(key, name, type(file.getContentType()), file.getSize(), file.getResource());
    }

    private static MediaType type(@Nullable String declared) {
        try {
            return declared == null
                    ? MediaType.APPLICATION_OCTET_STREAM
                    : MediaType.parseMediaType(declared);
        } catch (InvalidMediaTypeException _) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
