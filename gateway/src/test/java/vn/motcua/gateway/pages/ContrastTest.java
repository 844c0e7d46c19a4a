package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contrast as WCAG 2 measures it: at least 4.5:1 for text. */
class ContrastTest {

    private static final double LEAST = 4.5;

    @ParameterizedTest
    @CsvSource({
        "--bs-link-color-rgb, #ffffff, a page",
        "--bs-link-color-rgb, #f8f9fa, the total row (table-light)",
        "--bs-link-color-rgb, #cff4fc, a hint (alert-info)",
        "--bs-link-hover-color-rgb, #f8f9fa, the total row under the mouse",
        "--bs-code-color, #cff4fc, the names to try on the sign-in page",
        "--bs-code-color, #e2e3e5, alert-secondary"
    })
    void linksAndCodesAreReadableOnTheirGrounds(String colour, String ground, String where)
            throws IOException {
        assertThat(contrast(colour(styled(colour)), colour(ground)))
                .as("%s on %s", colour, where)
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static String styled(String property) throws IOException {
        try (var file =
                Objects.requireNonNull(
                        ContrastTest.class.getResourceAsStream("/gateway/static/motcua.css"))) {
            String css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Matcher value = Pattern.compile(property + ": ([^;]+);").matcher(css);
            assertThat(value.find()).as(property).isTrue();
            return value.group(1);
        }
    }

    /** {@code #rrggbb}, or three numbers. */
    private static int[] colour(String text) {
        if (!text.startsWith("#")) {
            return Arrays.stream(text.split(", ")).mapToInt(Integer::parseInt).toArray();
        }
        byte[] parts = HexFormat.of().parseHex(text.substring(1));
        return new int[] {parts[0] & 0xFF, parts[1] & 0xFF, parts[2] & 0xFF};
    }

    private static double contrast(int[] one, int[] other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int[] colour) {
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
