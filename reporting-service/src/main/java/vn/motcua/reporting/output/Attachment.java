package vn.motcua.reporting.output;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.util.Locale;

/** A file to be kept. */
public enum Attachment {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Attachment(String type) {
        this.type = type;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ResponseEntity<byte[]> answer(String name, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(body);
    }

    public ResponseEntity<StreamingResponseBody> stream(String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(body);
    }

    private String disposition(String name) {
        // A page is looked at and printed, the others are kept.
        var disposition =
                this == HTML ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(name + "." + extension()).build().toString();
    }
}
