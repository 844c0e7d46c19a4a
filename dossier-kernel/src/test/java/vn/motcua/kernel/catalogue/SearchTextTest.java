package vn.motcua.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SearchTextTest {

    @Test
    void takesAwayAccentsAndTheStrokeOfTheLetterD() {
        assertThat(SearchText.plain("Đăng ký ĐẤT đai, Ưỡn")).isEqualTo("dang ky dat dai, uon");
    }

    @Test
    void splitsIntoWordsAndForgetsSpaces() {
        assertThat(SearchText.words("  khai   sinh ")).containsExactly("khai", "sinh");
    }
}
