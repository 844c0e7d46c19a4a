package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.clock.TimeLedger.Share;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class TimeLedgerTest {

    private static final Stint.Holder LAND =
            new Stint.Department(new AgencyId("vu-quang"), new DepartmentCode("TNMT"));
    private static final Stint.Holder CITIZEN = new Stint.Citizen();

    private final WorkingCalendar calendar = WorkingCalendar.load();

    @Test
    void givesEachHolderItsOfficeTime() {
        var stints =
                List.of(
                        stint(LAND, "2021-04-14T09:00", "2021-04-15T14:00"),
                        stint(CITIZEN, "2021-04-15T14:00", "2021-04-16T15:00"),
                        stint(LAND, "2021-04-16T15:00", null));

        TimeLedger ledger = TimeLedger.of(calendar, stints, Life.at("2021-04-19T08:00:00"));

        assertThat(ledger.shares())
                .containsExactly(
                        new Share(LAND, Duration.ofMinutes(14 * 60 + 30)),
                        new Share(CITIZEN, Duration.ofHours(9)));
        assertThat(ledger.total()).isEqualTo(Duration.ofMinutes(23 * 60 + 30));
    }

    @Test
    void isEmptyBeforeAnyoneHasTheDossier() {
        TimeLedger ledger = TimeLedger.of(calendar, List.of(), Instant.EPOCH);

        assertThat(ledger).isEqualTo(new TimeLedger(List.of(), Duration.ZERO));
    }

    @Test
    void countsNothingForAStintThatBeginsOnAClockThatIsAhead() {
        var stints = List.of(stint(LAND, "2021-04-14T09:00:01", null));

        assertThat(TimeLedger.of(calendar, stints, Life.at("2021-04-14T09:00")).total()).isZero();
    }

    @Test
    void refusesGapsOverlapsAndOpenEndsInBetween() {
        var first = stint(LAND, "2021-04-14T09:00", "2021-04-14T10:00");

        assertRefused(first, stint(CITIZEN, "2021-04-14T10:01", null));
        assertRefused(first, stint(CITIZEN, "2021-04-14T09:59", null));
        assertRefused(
                stint(LAND, "2021-04-14T09:00", null), stint(CITIZEN, "2021-04-14T10:00", null));
        assertRefused(stint(LAND, "2021-04-14T09:00", "2021-04-14T08:00"));
    }

    @Test
    void refusesSharesThatDoNotAddUp() {
        var shares = List.of(new Share(LAND, Duration.ofHours(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeLedger(shares, Duration.ofHours(2)))
                .withMessage("the shares add up to PT1H, the working time is PT2H");
    }

    private void assertRefused(Stint... stints) {
        Instant now = Life.at("2021-04-20T09:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLedger.of(calendar, List.of(stints), now));
    }

    private static Stint stint(Stint.Holder holder, String from, @Nullable String to) {
        return new Stint(holder, Life.at(from), to == null ? null : Life.at(to));
    }
}
