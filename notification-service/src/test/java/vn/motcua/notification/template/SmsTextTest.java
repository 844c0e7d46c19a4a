package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.notification.template.SmsText.Encoding;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
    void countsGsmTextInPartsOf160And153(int length, int segments) {
        assertThat(SmsText.of("a".repeat(length)))
                .isEqualTo(new SmsText("a".repeat(length), Encoding.GSM_7, segments));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
    void countsAccentedVietnameseInPartsOf70And67(int length, int segments) {
        assertThat(SmsText.of("ồ".repeat(length)))
                .isEqualTo(new SmsText("ồ".repeat(length), Encoding.UCS_2, segments));
    }

    @ParameterizedTest
    @CsvSource({"€", "[", "]", "{", "}", "\\", "^", "~", "|"})
    void countsAnExtendedCharacterTwice(String extended) {
        assertThat(SmsText.of(extended + "a".repeat(158)).segments()).isEqualTo(1);
        assertThat(SmsText.of(extended + "a".repeat(159)).segments()).isEqualTo(2);
    }

    @Test
    void neverSplitsAnExtendedCharacterBetweenTwoParts() {
        assertThat(SmsText.of("a".repeat(151) + "€" + "a".repeat(153)).segments()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(151)).segments()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(152)).segments()).isEqualTo(3);
    }

    @Test
    void countsACharacterOfTwoHalvesTwiceAndNeverSplitsIt() {
        assertThat(SmsText.of("👍".repeat(35)).segments()).isEqualTo(1);
        assertThat(SmsText.of("👍".repeat(36)).segments()).isEqualTo(2);
        assertThat(SmsText.of("ồ".repeat(66) + "👍" + "ồ".repeat(65)).segments()).isEqualTo(2);
        assertThat(SmsText.of("ồ".repeat(66) + "👍" + "ồ".repeat(66)).segments()).isEqualTo(3);
    }

    @Test
    void keepsWesternAccentsOfTheGsmAlphabetInOnePart() {
        assertThat(SmsText.of("à é ù Ø").encoding()).isEqualTo(Encoding.GSM_7);
    }
}
