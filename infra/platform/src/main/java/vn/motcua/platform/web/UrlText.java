package vn.motcua.intake.reception;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as part of an address. */
final class UrlText {

    private UrlText() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
