package vn.motcua.gateway.pages.tracking;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.kernel.id.DossierCode;

import java.time.Duration;
import java.util.Optional;

/** The QR code of a receipt: the address at which its dossier can be tracked. */
@RestController
final class QrController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final String publicUrl;

    /**
     * Makes the controller.
     *
     * @param publicUrl where citizens reach this gateway; never taken from a request, whose sender
     *     may say what they like
     */
    QrController(@Value("${motcua.public-url:http://127.0.0.1:8080}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Answers 404 for what can be nobody's code; any code fits into an image. */
    @GetMapping("/tracking/{code}/qr.svg")
    ResponseEntity<String> qr(@PathVariable String code) {
        return read(code)
                .map(read ->
                        ResponseEntity.ok()
                                .contentType(SVG)
                                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                                .body(QrCode.svg(address(read))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String address(DossierCode code) {
        return UriComponentsBuilder.fromUriString(publicUrl)
                .pathSegment("tracking", "{code}")
                .encode()
                .buildAndExpand(code.value())
                .toUriString();
    }

    private static Optional<DossierCode> read(String code) {
        try {
            return Optional.of(new DossierCode(code));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
