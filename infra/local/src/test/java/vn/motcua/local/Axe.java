package vn.motcua.local;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What axe-core finds on a page against WCAG 2.2, levels A and AA. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String RUN =
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ["violations"], runOnly:
                ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ": " + node.html.slice(0, 200) + " " + node.any.map(
                  check => check.message).join("; ")));
            }
            """;

    private Axe() {}

    /** One line for each element that breaks a rule. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) requireNonNull(page.evaluate(RUN, Map.of()));
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
