package vn.motcua.gateway.pages.tracking;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.id.DossierCode;
import vn.motcua.platform.web.PublicAddress;

import java.time.Duration;
import java.util.Optional;

/** The QR code of a receipt: the address at which its dossier can be tracked. */
@RestController
final class QrController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final PublicAddress address;

    QrController(PublicAddress address) {
        this.address = address;
    }

    /** Answers 404 for what can be nobody's code; any code fits into an image. */
    @GetMapping("/tracking/{code}/qr.svg")
    ResponseEntity<String> qr(@PathVariable String code) {
        return read(code)
                .map(read ->
                        ResponseEntity.ok()
                                .contentType(SVG)
                                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                                .body(QrCode.svg(address.tracking(read).toString())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<DossierCode> read(String code) {
        try {
            return Optional.of(new DossierCode(code));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
