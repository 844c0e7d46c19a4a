package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

class WordingsTest {

    private static final String NAME = "messages.properties";

    private final Properties bundle = new Properties();

    @BeforeEach
    void readTheBuiltInBundle() throws IOException {
        try (var file = getClass().getResourceAsStream("/notification/" + NAME)) {
            bundle.load(new InputStreamReader(requireNonNull(file), StandardCharsets.UTF_8));
        }
    }

    @Test
    void areThereForEveryTemplateInBothLanguages() {
        assertThat(Wordings.load())
                .containsOnlyKeys(Wordings.VIETNAMESE, Locale.ENGLISH)
                .allSatisfy((_, wordings) -> {
                    for (Template template : Template.values()) {
                        for (Part part : Part.values()) {
                            assertThat(wordings.text(template, part).variables())
                                    .containsAll(part.required())
                                    .allMatch(template::knows);
                        }
                    }
                });
    }

    @Test
    void areRefusedWithoutOneOfTheirTexts() {
        bundle.remove("received.sms");
        bundle.setProperty("no-reason", " ");

        assertRefused("received.sms is missing", "no-reason is missing");
    }

    @Test
    void areRefusedWithATextOfNoTemplate() {
        bundle.setProperty("recieved.sms", "Hồ sơ {code} tại {office}");

        assertRefused("recieved.sms is no text of any template");
    }

    @Test
    void areRefusedWhenOneNamesNeitherDossierNorOffice() {
        bundle.setProperty("received.sms", "Hồ sơ đã có kết quả, xin mời đến nhận");
        bundle.setProperty("received.subject", "Biên nhận");

        assertRefused(
                "received.sms must name {code}",
                "received.sms must name {office}",
                "received.subject must name {code}");
    }

    @Test
    void areRefusedWhenOneNamesAFactThatItsTemplateDoesNotHave() {
        bundle.setProperty("received.email", "{code} {office} {reason}");
        bundle.setProperty("overdue.email", "{code} {office} {name}");

        assertRefused("received.email knows no {reason}", "overdue.email {name} is no variable");
    }

    @Test
    void areRefusedWhenAShortMessageHasTwoTextsToCut() {
        bundle.setProperty("supplement-asked.sms", "{code} {office} {items} {reason}");

        assertRefused("supplement-asked.sms names more than one text that may have to be cut");
    }

    private void assertRefused(String... findings) {
        assertThatThrownBy(() -> Wordings.of(Wordings.VIETNAMESE, NAME, bundle))
                .isInstanceOf(WordingsRefused.class)
                .message()
                .satisfies(message -> {
                    for (String finding : findings) {
                        assertThat(message.lines()).contains(NAME + ": " + finding);
                    }
                });
    }
}
