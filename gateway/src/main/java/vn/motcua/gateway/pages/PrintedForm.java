package vn.motcua.gateway.pages;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A form that the browser shows, and prints from there. */
public final class PrintedForm {

    private PrintedForm() {}

    public static ResponseEntity<byte[]> of(String title, byte[] pdf) {
        String name = title.replaceAll("[^A-Za-z0-9.-]", "_") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }
}
