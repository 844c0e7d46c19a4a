package vn.motcua.notification.brandname;

import jakarta.validation.constraints.NotBlank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is registered with a provider.
 *
 * @param id the provider's own
 * @param text with {@code {1}}, {@code {2}} … in their order where the parameters stand
 */
record RegisteredTemplate(@NotBlank String id, @NotBlank String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    /** The parameters with which this template says just that; none when it cannot. */
    Optional<List<String>> parametersOf(String said) {
        Matcher matcher = whole().matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        MatchResult found = matcher.toMatchResult();
        List<String> parameters = new ArrayList<>();
        for (int group = 1; group <= found.groupCount(); group++) {
            parameters.add(found.group(group));
        }
        return Optional.of(parameters);
    }

    private Pattern whole() {
        var pattern = new StringBuilder();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            pattern.append(Pattern.quote(text.substring(from, places.start()))).append("(.+?)");
            from = places.end();
        }
        pattern.append(Pattern.quote(text.substring(from)));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
