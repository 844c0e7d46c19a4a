package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @Test
    void putsAValueInThePlaceOfEachVariable() {
        Wording wording = Wording.of("Hồ sơ {code} tại {office}: {code}.");

        assertThat(wording.variables()).containsExactlyInAnyOrder(Variable.CODE, Variable.OFFICE);
        assertThat(wording.with(Variable::word)).isEqualTo("Hồ sơ code tại office: code.");
    }

    @Test
    void takesValuesAsTheyAre() {
        assertThat(Wording.of("Lý do: {reason}").with(_ -> "thiếu {code}, $1 và 'nháy' {"))
                .isEqualTo("Lý do: thiếu {code}, $1 và 'nháy' {");
    }

    @Test
    void needsNoVariable() {
        assertThat(Wording.of("Xin cảm ơn").with(_ -> "!")).isEqualTo("Xin cảm ơn");
    }

    @ParameterizedTest
    @CsvSource({
        "Hồ sơ {name}, {name} is no variable",
        "Hồ sơ {0}, {0} is no variable",
        "Hồ sơ {}, {} is no variable",
        "Hồ sơ { code }, { code } is no variable",
        "Hồ sơ {code, a brace stands alone",
        "Hồ sơ code}, a brace stands alone",
        "Hồ sơ {{code}}, a brace stands alone",
    })
    void isRefusedWhenItNamesWhatIsNoVariable(String text, String why) {
        assertThatThrownBy(() -> Wording.of(text)).hasMessage(why);
    }
}
