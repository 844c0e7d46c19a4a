package vn.motcua.processing.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.motcua.forms.Form;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Wording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Forms as answers, for the browser to show; never cached, for they may name people. */
@Component
final class PrintedForms {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Forms forms = new Forms();

    ResponseEntity<byte[]> pdf(Form form, Wording wording, String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        forms.pdf(form, wording, bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name + ".pdf").build().toString())
                .body(bytes.toByteArray());
    }

    ResponseEntity<byte[]> html(Form form, Wording wording) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(forms.html(form, wording).getBytes(UTF_8));
    }
}
