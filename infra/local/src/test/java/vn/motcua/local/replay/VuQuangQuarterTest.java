package vn.motcua.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.clock.WorkingCalendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

class VuQuangQuarterTest {

    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    private static final LocalDate END_EXCLUSIVE = LocalDate.of(2021, 4, 1);
    private static final Set<String> VERTICAL =
            Set.of("vu-quang.cong-an", "vu-quang.thue", "vu-quang.bhxh");

    private static String csv = "";
    private static List<Row> rows = List.of();

    @BeforeAll
    static void draw() {
        csv = VuQuangQuarter.draw().csv();
        rows = csv.lines().skip(1).map(Row::read).toList();
    }

    @Test
    void isTheSameFileEveryTime() {
        assertThat(VuQuangQuarter.draw().csv()).isEqualTo(csv);
    }

    @Test
    void hasTheColumnsOfTheImport() {
        assertThat(csv)
                .startsWith(
                        "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome\n");
    }

    @Test
    void carriesOverReceivesAndResolvesAsPublished() {
        assertThat(count(Row::carriedOver)).isEqualTo(1_098);
        assertThat(count(Row::receivedInQuarter)).isEqualTo(5_611);
        assertThat(count(Row::resolved)).isEqualTo(6_561);
    }

    @Test
    void addsUpToOneMoreThanThePublishedTotal() {
        assertThat(rows).hasSize(Published.TOTAL + 1).hasSize(6_709);
    }

    @Test
    void leavesOneHundredAndFortyEightOpen() {
        assertThat(count(row -> !row.resolved())).isEqualTo(148);
    }

    @Test
    void givesTheDistrictItsPublishedFigures() {
        assertThat(count(row -> row.atDistrict() && row.receivedInQuarter())).isEqualTo(261);
        assertThat(count(row -> row.atDistrict() && row.resolved())).isEqualTo(207);
        assertThat(count(row -> row.atDistrict() && row.carriedOver())).isZero();
    }

    @Test
    void givesTheTenCommunesTheirPublishedFigures() {
        assertThat(count(row -> row.atCommune() && row.receivedInQuarter())).isEqualTo(855);
        assertThat(count(row -> row.atCommune() && row.resolved())).isEqualTo(810);
        assertThat(count(row -> row.atCommune() && row.carriedOver())).isZero();
        assertThat(rows.stream().filter(Row::atCommune).map(Row::agency).distinct()).hasSize(10);
    }

    @Test
    void putsWhatNobodyOwnsAtTheVerticalAgencies() {
        assertThat(count(row -> row.vertical() && row.receivedInQuarter())).isEqualTo(4_495);
        assertThat(count(row -> row.vertical() && row.carriedOver())).isEqualTo(1_098);
        assertThat(count(row -> row.vertical() && row.resolved())).isEqualTo(5_544);
    }

    @Test
    void receivesAndResolvesInOfficeHoursOfWorkingDays() {
        var calendar = WorkingCalendar.load();

        assertThat(rows)
                .allSatisfy(row -> {
                    assertThat(calendar.isWorkingDay(row.received().toLocalDate())).isTrue();
                    assertThat(row.received().getHour()).isBetween(7, 17);
                });
        assertThat(rows)
                .filteredOn(Row::resolved)
                .allSatisfy(row -> {
                    var closed = OffsetDateTime.parse(row.closedAt());
                    assertThat(calendar.isWorkingDay(closed.toLocalDate())).isTrue();
                    assertThat(closed).isAfter(row.received());
                    assertThat(closed.toLocalDate()).isBetween(BEGIN, END_EXCLUSIVE.minusDays(1));
                });
    }

    @Test
    void isMostlyInTimeAndHardlyEverOnline() {
        assertThat(count(Row::late)).isBetween(100L, 400L);
        assertThat(count(row -> row.channel().equals("ONLINE"))).isBetween(60L, 200L);
        assertThat(count(row -> !row.resolved() && row.overdueAtTheEnd())).isEqualTo(18);
    }

    @Test
    void givesEveryDossierItsOwnCode() {
        assertThat(rows.stream().map(Row::code).collect(Collectors.toSet())).hasSize(rows.size());
    }

    private static long count(Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    private record Row(
            String code,
            String agency,
            String channel,
            OffsetDateTime received,
            OffsetDateTime due,
            String closedAt) {

        static Row read(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    cells[2],
                    cells[4],
                    OffsetDateTime.parse(cells[5]),
                    OffsetDateTime.parse(cells[6]),
                    cells[7]);
        }

        boolean carriedOver() {
            return received.toLocalDate().isBefore(BEGIN)
                    && !received.toLocalDate().isBefore(LocalDate.of(2020, 10, 1));
        }

        boolean receivedInQuarter() {
            LocalDate day = received.toLocalDate();
            return !day.isBefore(BEGIN) && day.isBefore(END_EXCLUSIVE);
        }

        boolean resolved() {
            return !closedAt.isEmpty();
        }

        boolean late() {
            return resolved()
                    && OffsetDateTime.parse(closedAt).toLocalDate().isAfter(due.toLocalDate());
        }

        boolean overdueAtTheEnd() {
            return due.toInstant()
                    .isBefore(END_EXCLUSIVE.atStartOfDay(VietnamTime.ZONE).toInstant());
        }

        boolean vertical() {
            return VERTICAL.contains(agency);
        }

        boolean atDistrict() {
            return agency.equals("vu-quang");
        }

        boolean atCommune() {
            return !atDistrict() && !vertical();
        }
    }
}
