package vn.motcua.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

class NumeralsLawsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Property
    void aWholeNumberWrittenInVietnameseIsReadBackAsItself(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        String written = NumberFormat.getIntegerInstance(VIETNAMESE).format(number);

        assertThat(read("Tổng số: " + written + " hồ sơ."))
                .containsExactly(BigDecimal.valueOf(number));
        assertThat(read("Tổng số: " + written.replace('.', '\u00a0') + ";"))
                .containsExactly(BigDecimal.valueOf(number));
    }

    @Property
    void aPercentageWrittenInVietnameseIsReadBackWithItsDecimals(
            @ForAll @IntRange(min = 0, max = 999_999) int number,
            @ForAll @IntRange(min = 1, max = 4) int decimals) {
        var value = BigDecimal.valueOf(number, decimals);
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);

        assertThat(read("đạt " + format.format(value) + "%")).containsExactly(value);
    }

    @Property
    void anAmountWithDecimalsIsReadBack(
            @ForAll @IntRange(min = 0, max = 99_999_999) int number,
            @ForAll @IntRange(min = 1, max = 2) int decimals) {
        var value = BigDecimal.valueOf(number, decimals);
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMinimumFractionDigits(decimals);

        assertThat(read("là " + format.format(value) + "; ")).containsExactly(value);
    }

    private static List<BigDecimal> read(String text) {
        return new Scanner(Folded.of(text)).figures().stream().map(Written::value).toList();
    }
}
