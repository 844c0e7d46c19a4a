package vn.motcua.reporting.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class OfficerNamesTest {

    private final OfficerNames names = new OfficerNames(Map.of("an", "Nguyễn Văn An"));

    @Test
    void standWithTheAccountForThereAreNamesakes() {
        assertThat(names.of("an", "an")).isEqualTo("Nguyễn Văn An (an)");
    }

    @Test
    void leaveWhoHasNoneAsTheyWere() {
        assertThat(names.of("unattributed", "Chưa ai nhận")).isEqualTo("Chưa ai nhận");
        assertThat(OfficerNames.of(null).of("an", "an")).isEqualTo("an");
    }
}
