package vn.motcua.gateway.pages.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;

import java.time.Instant;
import java.time.InstantSource;

class ReceivingAgenciesTest {

    private static final String MARRIAGE = "1.000894";

    @ParameterizedTest
    @CsvSource({
        "2025-06-30T16:59:59Z, 10, vu-quang.duc-linh, vu-quang.mai-hoa",
        "2025-06-30T17:00:00Z, 3, vu-quang.mai-hoa, vu-quang.duc-linh",
    })
    void offersTheAgenciesThatThereAreToday(
            Instant now, int communes, String offered, String notOffered) {
        var agencies = new ReceivingAgencies(Catalogue.load(), InstantSource.fixed(now));

        assertThat(agencies.of(MARRIAGE, new AgencyId("vu-quang")))
                .hasSize(communes)
                .contains(offered)
                .doesNotContain(notOffered);
    }
}
