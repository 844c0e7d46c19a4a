package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import vn.motcua.notification.Fixtures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The document of all messages says what the bundles say. */
class MessagesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/messages.md");

    private static final String HEAD =
            """
            # Messages

            What applicants, and those in charge, are told, in both languages. Made from the bundles in \
            `notification-service`; `-Dmotcua.messages=write` with its tests makes it anew.

            In braces stand facts. Every text names the dossier's code, and every mail and short message \
            the office; none names the person. What an officer wrote is cut in a short message where it \
            would have more parts than set; the whole is in the mail and on the tracking page. The last \
            line of each table is a short message as it goes out, with its parts.
            """;

    private final Map<Locale, Wordings> languages = Wordings.load();
    private final Texts texts = TemplateFixtures.texts(Fixtures.NOON);

    /** With {@code -Dmotcua.messages=write} it is written anew instead. */
    @Test
    void saysWhatIsSent() throws IOException {
        String said =
                Arrays.stream(Template.values())
                        .map(this::section)
                        .collect(Collectors.joining("\n", HEAD + "\n", ""));
        if (System.getProperty("motcua.messages", "check").equals("write")) {
            Files.writeString(DOCUMENT, said);
        }

        assertThat(DOCUMENT)
                .as("-Dmotcua.messages=write writes %s anew", DOCUMENT)
                .content()
                .isEqualTo(said);
    }

    private String section(Template template) {
        return """
        ## %s

        | | Vietnamese | English |
        |---|---|---|
        | subject | %s |
        | mail | %s |
        | short message | %s |
        | so sent | %s |
        """
                .formatted(
                        template.key(),
                        inBoth(locale -> pattern(template, Part.SUBJECT, locale)),
                        inBoth(locale -> pattern(template, Part.EMAIL, locale)),
                        inBoth(locale -> pattern(template, Part.SMS, locale)),
                        inBoth(locale -> sms(template, locale)));
    }

    private String pattern(Template template, Part part, Locale locale) {
        return requireNonNull(languages.get(locale))
                .text(template, part)
                .source()
                .replace("\n", "<br>");
    }

    private String sms(Template template, Locale locale) {
        SmsText sms = SmsText.of(texts.sms(template, Examples.FACTS, locale).text());
        return "%s (%d)".formatted(sms.text(), sms.segments());
    }

    private static String inBoth(Function<Locale, String> said) {
        return said.apply(Wordings.VIETNAMESE) + " | " + said.apply(Locale.ENGLISH);
    }
}
