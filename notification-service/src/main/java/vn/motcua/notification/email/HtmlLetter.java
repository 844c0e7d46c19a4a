package vn.motcua.notification.email;

import org.springframework.web.util.HtmlUtils;

import vn.motcua.notification.template.Content;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain text as HTML: a paragraph for each line, addresses as links. */
final class HtmlLetter {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<]+");

    private HtmlLetter() {}

    static String of(Content content) {
        return content.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + linked(HtmlUtils.htmlEscape(line, "UTF-8")) + "</p>")
                .collect(Collectors.joining("\n", "<html><body>\n", "\n</body></html>\n"));
    }

    private static String linked(String escaped) {
        return ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
    }
}
