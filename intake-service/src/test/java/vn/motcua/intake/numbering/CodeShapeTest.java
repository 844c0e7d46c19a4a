package vn.motcua.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;

import java.time.LocalDate;

final class CodeShapeTest {

    private static final AgencyId AGENCY = new AgencyId("vu-quang");
    private static final LocalDate DAY = LocalDate.of(2021, 4, 8);

    @ParameterizedTest
    @ValueSource(longs = {1, 9_999, 10_000, 1_234_567})
    void readsWhatItHasWritten(long number) {
        var taken = new Taken(new CounterId(AGENCY, DAY), "000.00.13.H27", number);

        assertThat(CodeShape.read(taken.code(), AGENCY)).contains(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HS-1",
                "000.00.13.H27-210408-001",
                "000.00.13.H27-210408-00001",
                "000.00.13.H27-210431-0001",
                "000.00.13.H27/210408/0001",
                "000.00.13.H27-210408-123456789012345678901"
            })
    void readsNoNumberInOtherCodes(String code) {
        assertThat(CodeShape.read(new DossierCode(code), AGENCY)).isEmpty();
    }

    @Test
    void makesCodesLongerRatherThanFewer() {
        assertThat(CodeShape.of("000.00.13.H27", DAY, 10_000).value())
                .isEqualTo("000.00.13.H27-210408-10000");
    }
}
