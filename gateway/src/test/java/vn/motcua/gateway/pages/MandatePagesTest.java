package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.util.Map;

class MandatePagesTest {

    private static final String MANDATES =
            """
            {"items":[{"id":"m1","absent":"canbo.ktht","substitute":"canbo2.ktht",
              "agency":"vu-quang","department":"KTHT","from":"2026-11-24","to":"2026-11-30",
              "reason":"Nghỉ phép","state":"IN_FORCE","madeBy":"truongphong.ktht","mayEnd":true}],
             "total":1,"page":0,"size":20}
            """;
    private static final Map<String, String> TYPED =
            Map.of(
                    "absent", "canbo.ktht",
                    "substitute", "canbo2.ktht",
                    "unit", "vu-quang/KTHT",
                    "from", "2026-11-24",
                    "to", "2026-11-30",
                    "reason", "Nghỉ phép");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client head = new Client(gateway.uri()).signedInAs("truongphong.ktht");

    @Test
    void offerThePeopleOfTheDepartment() {
        gateway.processing.answers(
                "GET /api/staff",
                200,
                """
                {"items":[{"login":"canbo2.ktht","name":"Trần Thị Bình","roles":["OFFICER"],
                  "agency":"vu-quang","agencyName":"UBND huyện Vũ Quang",
                  "departments":[{"department":"KTHT","departmentName":"Phòng KTHT"}],"load":7}],
                 "total":1,"page":0,"size":200}
                """);

        String page = head.get("/mandates").body();

        assertThat(gateway.processing.calls())
                .anySatisfy(call ->
                        assertThat(call.uri().toString()).contains("/api/staff?department=KTHT"));
        assertThat(page)
                .containsPattern(
                        "(?s)<select[^>]*id=\"absent\".*<option value=\"canbo2.ktht\">Trần Thị Bình"
                                + " – Phòng KTHT \\(7 hồ"
                                + " sơ\\)</option>.*<select[^>]*id=\"substitute\"");
    }

    @Test
    void askForLoginsWhileTheDirectoryDoesNotAnswer() {
        gateway.processing.answers("GET /api/staff", 503, "{}");

        assertThat(head.get("/mandates").body())
                .contains("Danh bạ cán bộ chưa trả lời")
                .containsPattern("<input[^>]*id=\"substitute\"");
    }

    @BeforeEach
    void list() {
        gateway.processing.answers("GET /api/mandates", 200, MANDATES);
    }

    @Test
    void showWhoStandsInForWhomAndUntilWhen() {
        assertThat(head.get("/mandates").body())
                .contains("Trần Thị Bình", "30/11/2026", "Nghỉ phép", "đang hiệu lực", "Kết thúc");
    }

    @Test
    void areGivenByAHeadForOfficersOfTheDepartment() {
        gateway.processing.answers("POST /api/mandates", 201, "{\"id\":\"m2\"}");

        var answer = head.submit("/mandates", "/mandates", TYPED);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(gateway.processing.lastCall().body())
                .contains("\"absent\":\"canbo.ktht\"", "\"agency\":\"vu-quang\"", "2026-11-30");
    }

    @Test
    void areGivenByAnOfficerForTheirOwnAbsenceOnly() {
        gateway.processing.answers("POST /api/mandates", 201, "{\"id\":\"m2\"}");
        Client officer = new Client(gateway.uri()).signedInAs("canbo.ktht");

        assertThat(officer.get("/mandates").body()).contains("readonly");
        officer.submit(
                "/mandates",
                "/mandates",
                Map.of("absent", "another", "substitute", "b", "unit", "vu-quang/KTHT"));

        assertThat(gateway.processing.lastCall().body()).contains("\"absent\":\"canbo.ktht\"");
    }

    @Test
    void keepWhatWasTypedWhenTheyAreRefused() {
        gateway.processing.answers(
                "POST /api/mandates",
                409,
                """
                {"type":"urn:motcua:problem:mandate-overlaps","title":"Trùng thời gian",
                 "detail":"Đã có uỷ quyền m1"}
                """);

        var answer = head.submit("/mandates", "/mandates", TYPED);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(head.get("/mandates?department=KTHT").body())
                .contains("Trùng thời gian", "Đã có uỷ quyền m1", "value=\"2026-11-24\"");
    }

    @Test
    void areEndedByAButton() {
        gateway.processing.answers("DELETE /api/mandates/m1", 200, "{\"id\":\"m1\"}");

        head.submit("/mandates", "/mandates/m1/end", Map.of("department", "KTHT"));

        assertThat(gateway.processing.lastCall().uri().getPath()).isEqualTo("/api/mandates/m1");
    }

    @Test
    void areNotForCitizensOrKiosks() {
        assertThat(new Client(gateway.uri()).signedInAs("kiosk").get("/mandates").statusCode())
                .isEqualTo(403);
    }
}
