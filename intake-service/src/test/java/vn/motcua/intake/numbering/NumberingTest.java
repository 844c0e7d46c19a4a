package vn.motcua.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import vn.motcua.intake.DoorTest;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.Ids;

import java.time.Instant;
import java.time.LocalDate;

final class NumberingTest extends DoorTest {

    /** Already the next day in Vietnam. */
    private static final Instant LATE_IN_LONDON = Instant.parse("2019-03-04T18:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2019, 3, 5);

    @Autowired private Numbering numbering;
    @Autowired private HoleAudit audit;
    @Autowired private Catalogue catalogue;
    @Autowired private Ids ids;

    @Test
    void countsPerAgencyAndDayInVietnam() {
        assertThat(take("vu-quang.an-phu")).isEqualTo("000.22.13.H27-190305-0001");
        assertThat(take("vu-quang.an-phu")).isEqualTo("000.22.13.H27-190305-0002");
        assertThat(take("vu-quang.duc-bong")).isEqualTo("000.23.13.H27-190305-0001");
    }

    @Test
    void listsNumbersThatNoDossierHasWithWhatIsKnown() {
        take("vu-quang.quang-tho");
        var given =
                numbering.take(agency("vu-quang.quang-tho"), ids.nextDossierId(), LATE_IN_LONDON);
        numbering.giveUp(given, HoleReason.DUPLICATE_REQUEST);

        assertThat(audit.holes(new AgencyId("vu-quang.quang-tho"), DAY))
                .extracting(hole -> hole.code().value(), Hole::reason, Hole::takenAt)
                .containsExactly(
                        tuple("000.29.13.H27-190305-0001", HoleReason.NOT_STORED, LATE_IN_LONDON),
                        tuple(
                                "000.29.13.H27-190305-0002",
                                HoleReason.DUPLICATE_REQUEST,
                                LATE_IN_LONDON));
    }

    @Test
    void showsHolesToInspectors() {
        take("vu-quang.tho-dien");

        assertThat(
                        door.get()
                                .uri("/api/numbering/holes?agency=vu-quang.tho-dien&day=2019-03-05")
                                .with(a(Role.INSPECTOR)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("000.30.13.H27-190305-0001");
    }

    @Test
    void showsNoHolesOfOtherAgencies() {
        assertThat(
                        door.get()
                                .uri("/api/numbering/holes?agency=vu-quang&day=2019-03-05")
                                .with(a(Role.INSPECTOR, "vu-quang.an-phu")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void saysWhatIsWrongWithADay() {
        assertThat(
                        door.get()
                                .uri("/api/numbering/holes?agency=vu-quang&day=5/3/2019")
                                .with(a(Role.INSPECTOR)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:motcua:problem:invalid-parameter");
    }

    private String take(String agency) {
        return numbering.take(agency(agency), ids.nextDossierId(), LATE_IN_LONDON).value();
    }

    private Agency agency(String id) {
        return catalogue.agency(new AgencyId(id)).orElseThrow();
    }
}
