package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.notification.template.SmsText.Encoding;

import java.text.Normalizer;
import java.text.Normalizer.Form;

class UnaccentedTest {

    @ParameterizedTest
    @CsvSource({
        "Hồ sơ đã được tiếp nhận, Ho so da duoc tiep nhan",
        "ĐỨC LĨNH, DUC LINH",
        "Ươm mầm – ưỡn ẹo, Uom mam - uon eo",
        "Y\u0300 nghi\u0303a, Y nghia",
        "Ðặng Thị Ɖào, Dang Thi Dao",
    })
    void keepsVietnameseReadable(String accented, String bare) {
        assertThat(Unaccented.of(accented)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "Hồ sơ 👍 đã xong 🎉., Ho so da xong.",
        "Œuvre Łódź Straße, OEuvre Lodz Straße",
        "ສະບາຍດີ ông Khăm, ong Kham",
        "số № 5 × 3 ﬁ ２, so No 5 x 3 fi 2",
    })
    void leavesOutWhatHasNoCounterpartAndMakesNoQuestionMarkOfIt(String text, String bare) {
        assertThat(Unaccented.of(text)).isEqualTo(bare);
    }

    @Test
    void fitsTheGsmAlphabetWhateverWasWritten() {
        StringBuilder everything = new StringBuilder("Mọi ký tự: ");
        for (int one = 0; one <= Character.MAX_CODE_POINT; one++) {
            everything.appendCodePoint(one);
        }

        String bare = Unaccented.of(everything.toString());

        assertThat(SmsText.of(bare).encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(bare.chars().filter(c -> c == '?').count())
                .as("question marks, of which Unicode has its own few")
                .isEqualTo(
                        Normalizer.normalize(everything, Form.NFKD)
                                .chars()
                                .filter(c -> c == '?')
                                .count());
    }

    @Test
    void keepsQuotesDashesAndFractionsInTheirPlainForm() {
        assertThat(Unaccented.of("‘Số’ “12” – ½ tờ…")).isEqualTo("'So' \"12\" - 1/2 to...");
    }

    @Test
    void isTheSameHoweverTheAccentsWereTyped() {
        String decomposed = Normalizer.normalize("Nguyễn Thị Hường", Form.NFD);

        assertThat(Unaccented.of(decomposed)).isEqualTo("Nguyen Thi Huong");
    }
}
