package vn.motcua.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import vn.motcua.intake.DoorTest;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.ProcedureCode;

final class ProcedureDoorTest extends DoorTest {

    @Autowired private Demand demand;

    @Test
    void findsAProcedureWithoutItsAccents() {
        assertThat(
                        door.get()
                                .uri("/api/procedures?q=khai sinh dang ky&level=COMMUNE")
                                .with(a(Role.KIOSK)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .contains("1.001193");
    }

    @Test
    void describesAProcedureInFull() {
        assertThat(door.get().uri("/api/procedures?q=1.013225").with(a(Role.KIOSK)))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"total": 1, "items": [{
                          "code": "1.013225", "level": "DISTRICT", "agencyKind": "DISTRICT",
                          "department": "KTHT", "field": "XAY_DUNG",
                          "limit": {"amount": 15, "unit": "CALENDAR_DAYS"}, "startRule": "AT_ONCE",
                          "fee": {"amount": 50000},
                          "papers": [{"key": "don", "required": true, "copies": 1},
                                     {"key": "giay-to-dat"}, {"key": "ban-ve", "copies": 2},
                                     {"key": "cam-ket", "required": false}]}]}
                        """);
    }

    @Test
    void findsNothingInAFieldNobodyKnows() {
        assertThat(door.get().uri("/api/procedures?field=NONE").with(a(Role.KIOSK)))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void offersTheLifeEventsInBothLanguages() {
        assertThat(door.get().uri("/api/procedures/events").with(a(Role.KIOSK)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.code == 'SINH_CON')].nameEn")
                .asArray()
                .containsExactly("Having a child");
    }

    @Test
    void putsFirstWhatWasReallyFiled() throws Exception {
        fileAPermit();

        demand.count();

        assertThat(demand.of(new ProcedureCode("1.013225"))).isPositive();
        assertThat(door.get().uri("/api/procedures/events").with(a(Role.KIOSK)))
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("XAY_NHA");
        assertThat(door.get().uri("/api/procedures?event=XAY_NHA").with(a(Role.KIOSK)))
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("1.013225");
        assertThat(searchedCollections().keySet()).noneMatch(shape -> shape.contains("dossiers"));
    }

    @Test
    void offersWhatIsCloseWhenNothingIsFound() {
        assertThat(door.get().uri("/api/procedures?q=hộ chiếu đi Lào").with(a(Role.KIOSK)))
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(0))
                .extractingPath("$.close")
                .asArray()
                .isNotEmpty();
    }

    @Test
    void needsAToken() {
        assertThat(door.get().uri("/api/procedures")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private void fileAPermit() {
        assertThat(
                        door.post()
                                .uri("/api/dossiers")
                                .header("Idempotency-Key", "demand")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"procedure": "1.013225", "agency": "vu-quang",
                                         "channel": "COUNTER",
                                         "papers": ["don", "giay-to-dat", "ban-ve"],
                                         "applicant": {"name": "Trần Văn Cầu"}}
                                        """)
                                .with(a(Role.RECEPTION)))
                .hasStatus(HttpStatus.CREATED);
    }
}
