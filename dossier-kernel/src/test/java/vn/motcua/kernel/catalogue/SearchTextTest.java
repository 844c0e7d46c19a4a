package vn.motcua.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTextTest {

    @Test
    void takesAwayAccentsAndTheStrokeOfTheLetterD() {
        assertThat(SearchText.plain("Đăng ký ĐẤT đai, Ưỡn")).isEqualTo("dang ky dat dai, uon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0110ỗ", "\u00D0ỗ", "\u0189ỗ", "\u00F0ỗ", "ĐÔ\u0303"})
    void takesWhatLooksLikeTheLetterDForIt(String name) {
        assertThat(SearchText.plain(name)).isEqualTo("do");
    }

    @Test
    void splitsIntoWordsAndForgetsSpaces() {
        assertThat(SearchText.words("  khai   sinh ")).containsExactly("khai", "sinh");
    }
}
