package vn.motcua.gateway.pages.tracking;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Duration;

/** The QR code of a receipt: the address at which its dossier can be tracked. */
@RestController
final class QrController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final String publicUri;

    /**
     * Makes the controller.
     *
     * @param publicUri where citizens reach this gateway; blank means where this request did
     */
    QrController(@Value("${motcua.gateway.public-uri:}") String publicUri) {
        this.publicUri = publicUri;
    }

    @GetMapping("/tracking/{code}/qr.svg")
    ResponseEntity<String> qr(@PathVariable String code) {
        UriComponentsBuilder address =
                publicUri.isBlank()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        : UriComponentsBuilder.fromUriString(publicUri);
        String target =
                address.pathSegment("tracking", "{code}")
                        .encode()
                        .buildAndExpand(code)
                        .toUriString();
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(QrCode.svg(target));
    }
}
