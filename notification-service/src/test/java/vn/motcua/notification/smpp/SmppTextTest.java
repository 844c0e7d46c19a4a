package vn.motcua.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class SmppTextTest {

    @Test
    void fitsOnePartOfEachAlphabetToTheLastCharacter() {
        assertThat(SmppText.of("a".repeat(160)).parts()).hasSize(1);
        assertThat(SmppText.of("a".repeat(161)).parts()).hasSize(2);
        assertThat(SmppText.of("ơ".repeat(70)).parts()).hasSize(1);
        assertThat(SmppText.of("ơ".repeat(71)).parts()).hasSize(2);
    }

    @Test
    void neverFillsMoreThanPhonesTakeAndLosesNothing() {
        String text = "Hồ sơ ".repeat(60);

        SmppText cut = SmppText.of(text);

        assertThat(cut.parts()).allMatch(part -> part.length <= 134);
        assertThat(
                        cut.parts().stream()
                                .map(part -> new String(part, UTF_16BE))
                                .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void doesNotCutAnEscapedCharacterInTwo() {
        SmppText cut = SmppText.of("a".repeat(152) + "€" + "b".repeat(20));

        assertThat(cut.parts().getFirst()).hasSize(152);
        assertThat(cut.parts().get(1)).startsWith(0x1B, 0x65);
    }

    @Test
    void doesNotCutACharacterOfTwoUnitsInTwo() {
        SmppText cut = SmppText.of("ơ".repeat(66) + "😀" + "ơ".repeat(20));

        assertThat(cut.parts().getFirst()).hasSize(66 * 2);
        assertThat(new String(cut.parts().get(1), UTF_16BE)).startsWith("😀");
    }

    @Test
    void writesEachCharacterOfTheGsmAlphabetAsItsCode() {
        assertThat(SmppText.of("@$\n_ AZaz§à").parts().getFirst())
                .containsExactly(0x00, 0x02, 0x0A, 0x11, 0x20, 0x41, 0x5A, 0x61, 0x7A, 0x5F, 0x7F);
    }
}
