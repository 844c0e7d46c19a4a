package vn.motcua.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as part of the path of an address. */
public final class UrlText {

    private UrlText() {}

    /** That text, a blank as {@code %20}. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
