package vn.motcua.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

import vn.motcua.intake.DoorTest;
import vn.motcua.kernel.event.Role;

final class ProcedureDoorTest extends DoorTest {

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
    void needsAToken() {
        assertThat(door.get().uri("/api/procedures")).hasStatus(HttpStatus.UNAUTHORIZED);
    }
}
