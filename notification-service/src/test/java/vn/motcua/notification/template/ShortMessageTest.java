package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortMessageTest {

    @Test
    void cutsAnOfficersWordsBetweenTwoOfThemSoThatItKeepsToItsParts() {
        String text = message("Lý do: {reason}", "một hai ba bốn năm sáu ".repeat(20), 1);

        assertThat(text).startsWith("Ly do: mot hai ba").endsWith("...").hasSizeBetween(150, 160);
        assertThat(text.substring(0, text.length() - 3)).matches(".* (mot|hai|ba|bon|nam|sau)");
    }

    @Test
    void cutsNothingThatFits() {
        assertThat(message("Lý do: {reason}", "x".repeat(153), 1))
                .isEqualTo("Ly do: " + "x".repeat(153));
    }

    @Test
    void leavesOutOneWordThatIsTooLong() {
        assertThat(message("Lý do: {reason}", "x".repeat(200), 1)).isEqualTo("Ly do: ...");
    }

    @Test
    void cutsNothingButAnOfficersWords() {
        assertThat(message("Hồ sơ {code}", "1".repeat(200), 1)).hasSize(206);
    }

    @Test
    void tellsNoNumberThatAPersonMayHave() {
        assertThat(message("{reason}", "ông A, số 042012345678, 0912 345 678, CMND 183-456-789", 2))
                .isEqualTo("ong A, so ***, ***, CMND ***");
        assertThat(message("{reason}", "gọi 0912.345.678, 0239.381.2345, +84 912.345.678", 2))
                .isEqualTo("goi ***, ***, ***");
        assertThat(message("{reason}", "nộp 1.250.000.000 đồng theo TB 12345678", 2))
                .isEqualTo("nop 1.250.000.000 dong theo TB 12345678");
    }

    @Test
    void keepsAccentsOnlyWhereTheyDoNotCostMoreParts() {
        var fitting = new ShortMessage(Wording.of("{reason}"), _ -> "Hồ sơ ".repeat(10), 1);
        var tooLong = new ShortMessage(Wording.of("{code}"), _ -> "Hồ sơ ".repeat(20), 1);

        assertThat(fitting.accented()).startsWith("Hồ sơ");
        assertThat(tooLong.accented()).startsWith("Ho so");
    }

    private static String message(String wording, String value, int parts) {
        return new ShortMessage(Wording.of(wording), _ -> value, parts).unaccented();
    }
}
