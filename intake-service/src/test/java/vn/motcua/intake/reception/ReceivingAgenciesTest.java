package vn.motcua.intake.reception;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;

import java.time.LocalDate;

final class ReceivingAgenciesTest {

    private final Catalogue catalogue = Catalogue.load();
    private final ReceivingAgencies agencies = new ReceivingAgencies(catalogue);

    @ParameterizedTest
    @CsvSource({
        "vu-quang.duc-linh, 2025-06-30",
        "vu-quang.mai-hoa, 2025-07-01",
        "vu-quang, 2026-01-05",
    })
    void receiveFromTheirFirstDayToTheirLast(String agency, LocalDate day) {
        assertThatCode(() -> agencies.mustReceive(agency(agency), day)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "vu-quang.duc-linh, 2025-07-01, agency-succeeded, 2025-06-30, UBND xã Mai Hoa",
        "vu-quang.mai-hoa, 2025-06-30, agency-not-begun, 2025-07-01, UBND xã Mai Hoa",
    })
    void refuseBeforeAndAfterThatAndSayWhoReceives(
            String agency, LocalDate day, String key, String date, String name) {
        assertThatThrownBy(() -> agencies.mustReceive(agency(agency), day))
                .hasMessageContainingAll(key, date, name);
    }

    private Agency agency(String id) {
        return catalogue.agency(new AgencyId(id)).orElseThrow();
    }
}
