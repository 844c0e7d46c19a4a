package vn.motcua.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.RedirectView;

import java.util.regex.Pattern;

/**
 * The list that a page was opened from, with its filters and its page. What stands in an address is
 * anybody's to write: only lists of this site are led back to.
 */
public record Back(String address) {

    private static final Pattern LIST =
            Pattern.compile("/(inbox|reports(/[a-z-]+)*)(\\?[A-Za-z0-9=&%+._*-]{0,2000})?");

    /** The list, or another one when it is none. */
    public static Back of(@Nullable String given, String otherwise) {
        return new Back(given != null && LIST.matcher(given).matches() ? given : otherwise);
    }

    /** Back to the list. */
    public RedirectView redirect() {
        var view = new RedirectView(address, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    /** At a line of it, counted from 0: where that one has gone, the next one stands. */
    public Back at(int line) {
        return new Back(address + "#line-" + line);
    }
}
