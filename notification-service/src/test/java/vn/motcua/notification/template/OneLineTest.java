package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thiếu\r\nBcc: x@example.com",
                "thiếu\nBcc: x@example.com",
                "thiếu\u2028Bcc: x@example.com",
                "thiếu\u0085Bcc:\tx@example.com",
                "  thiếu \u0000\u0007 Bcc:\u00a0x@example.com \u001b",
                "thi\u00adếu\u200b \u202eBcc: x@example.com",
                "thiê\u0301u Bcc: x@example.com",
                "thiếu\ud83d Bcc: x@example.com",
            })
    void makesOneOfWhateverWasTyped(String typed) {
        assertThat(OneLine.of(typed)).isEqualTo("thiếu Bcc: x@example.com");
    }

    @Test
    void keepsWholeCharactersOutsideTheAlphabet() {
        assertThat(OneLine.of("xong 👍")).isEqualTo("xong 👍");
    }
}
