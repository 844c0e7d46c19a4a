package vn.motcua.intake.imports.placing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.kernel.id.DossierCode;

import java.time.Instant;
import java.util.UUID;

final class RowHashTest {

    private static final Instant RECEIVED = Instant.parse("2021-01-04T01:00:00.123Z");

    @Test
    void makesAUuidOfVersionSevenThatSortsByReception() {
        UUID id = RowHash.id(new DossierCode("HS-1"), RECEIVED).value();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(RECEIVED.toEpochMilli());
    }

    @Test
    void makesTheSameIdAgain() {
        assertThat(RowHash.id(new DossierCode("HS-1"), RECEIVED))
                .isEqualTo(RowHash.id(new DossierCode("HS-1"), RECEIVED));
    }

    @Test
    void tellsCodesOfTheSameMomentApart() {
        assertThat(RowHash.id(new DossierCode("HS-1"), RECEIVED))
                .isNotEqualTo(RowHash.id(new DossierCode("HS-2"), RECEIVED));
    }
}
