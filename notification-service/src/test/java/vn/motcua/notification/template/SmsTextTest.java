package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.notification.template.SmsText.Encoding;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "160, 1", "161, 2", "306, 2", "307, 3"})
    void countsGsmTextInPartsOf160And153(int length, int segments) {
        assertThat(SmsText.of("a".repeat(length)))
                .isEqualTo(new SmsText("a".repeat(length), Encoding.GSM_7, segments));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3"})
    void countsAccentedVietnameseInPartsOf70And67(int length, int segments) {
        assertThat(SmsText.of("ồ".repeat(length)))
                .isEqualTo(new SmsText("ồ".repeat(length), Encoding.UCS_2, segments));
    }

    @Test
    void countsAnExtendedCharacterTwice() {
        assertThat(SmsText.of("€" + "a".repeat(158)).segments()).isEqualTo(1);
        assertThat(SmsText.of("€" + "a".repeat(159)).segments()).isEqualTo(2);
    }

    @Test
    void keepsWesternAccentsOfTheGsmAlphabetInOnePart() {
        assertThat(SmsText.of("à é ù Ø").encoding()).isEqualTo(Encoding.GSM_7);
    }

    @ParameterizedTest
    @CsvSource({
        "Hồ sơ đã được tiếp nhận, Ho so da duoc tiep nhan",
        "ĐỨC LĨNH, DUC LINH",
        "Ươm mầm – ưỡn ẹo, Uom mam - uon eo",
        "Y\u0300 nghi\u0303a, Y nghia"
    })
    void takesEveryMarkOffVietnamese(String accented, String bare) {
        assertThat(SmsText.unaccented(accented)).isEqualTo(bare);
        assertThat(SmsText.of(SmsText.unaccented(accented)).encoding()).isEqualTo(Encoding.GSM_7);
    }
}
