package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.util.Map;

/** People on pages: by their names, and to choose from. */
class StaffPagesTest {

    private static final String PAGE = "/cases/7?department=KTHT";
    private static final String SUMMARY =
            """
            "id":"7","code":"H27-1","procedure":"1.013225","procedureName":"Cấp giấy phép xây dựng",
            "agency":"vu-quang","department":"KTHT","state":"IN_HAND","officer":"moi.den",
            "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-05-04T10:00:00Z","overdue":false,
            "version":3
            """;
    private static final String CASE =
            """
            {%s,"allowed":["reassign"],"events":[
              {"sequence":2,"type":"vn.motcua.dossier.reassigned.v1",
               "occurredAt":"2021-04-12T01:00:00Z",
               "actor":{"role":"OFFICER","id":"canbo2.ktht",
                        "onBehalfOf":{"officer":"truongphong.ktht","mandate":"m1"}},
               "change":{"from":"nguoi.la","to":"moi.den","reason":"nghỉ"}}]}
            """
                    .formatted(SUMMARY);
    private static final String STAFF =
            """
            {"items":[
              {"login":"an.1","name":"Nguyễn Văn An","agencyName":"UBND huyện Vũ Quang",
               "departments":[{"department":"KTHT","departmentName":"Phòng KTHT"}],"load":1204},
              {"login":"an.2","name":"Nguyễn Văn An","agencyName":"UBND huyện Vũ Quang",
               "departments":[],"load":0}],
             "total":2,"page":0,"size":200}
            """;

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client head = new Client(gateway.uri()).signedInAs("truongphong.ktht");

    @BeforeEach
    void answer() {
        gateway.processing.answers("GET /api/cases/7", 200, CASE, Map.of("ETag", "\"3\""));
        gateway.processing.answers(
                "GET /api/cases",
                200,
                "{\"items\":[{%s}],\"total\":1,\"page\":0,\"size\":20}".formatted(SUMMARY));
        gateway.processing.answers("GET /api/staff", 200, STAFF);
    }

    @Nested
    class TheFormThatGivesACaseToSomebody {

        @Test
        void offersThePeopleOfTheDepartmentWithWhatTheyHold() {
            assertThat(head.get(PAGE).body())
                    .contains("Chọn người", "UBND huyện Vũ Quang (0 hồ sơ)</option>")
                    .contains(
                            "<option value=\"an.1\">Nguyễn Văn An (an.1) – Phòng KTHT"
                                    + " (1.204 hồ sơ)</option>");
            assertThat(gateway.processing.calls())
                    .anySatisfy(call ->
                            assertThat(call.uri().toString())
                                    .contains("/api/staff?agency=vu-quang&department=KTHT"));
        }

        @Test
        void takesALoginWhileTheDirectoryDoesNotAnswer() {
            gateway.processing.answers("GET /api/staff", 503, "{}");

            assertThat(head.get(PAGE).body())
                    .contains("Danh bạ cán bộ chưa trả lời")
                    .containsPattern("<input[^>]*id=\"REASSIGN-to\"")
                    .contains("aria-describedby=\"REASSIGN-to-help\"");
        }

        @Test
        void saysAtItsFieldWhoWasMeant() {
            gateway.processing.answers(
                    "POST /api/cases/7/reassign",
                    422,
                    """
                    {"type":"urn:motcua:problem:not-assignable","title":"Không nhận được việc",
                     "detail":"Có phải ý bạn là An?","field":"to"}
                    """);

            head.submit(
                    PAGE,
                    PAGE,
                    Map.of(
                            "action", "REASSIGN",
                            "version", "3",
                            "key", "k",
                            "to", "an.2",
                            "reason", "nghỉ"));

            assertThat(head.get(PAGE).body())
                    .contains("id=\"REASSIGN-to-error\">Có phải ý bạn là An?")
                    .containsPattern("<option value=\"an.2\"\\s+selected");
        }
    }

    @Nested
    class TheBarForManyCases {

        @Test
        void offersThePeopleOfTheDepartmentToAHead() {
            assertThat(head.get("/inbox").body())
                    .containsPattern("<select[^>]*id=\"to\"[^>]*>")
                    .contains("Nguyễn Văn An (an.1) – Phòng KTHT (1.204 hồ sơ)");
        }

        @Test
        void takesALoginWhileTheDirectoryDoesNotAnswer() {
            gateway.processing.answers("GET /api/staff", 503, "{}");

            assertThat(head.get("/inbox").body())
                    .contains("Danh bạ cán bộ chưa trả lời", "aria-describedby=\"to-help\"")
                    .containsPattern("<input[^>]*id=\"to\"");
        }
    }

    @Test
    void ofCommunesAreGivenMandatesForTheCommuneThatIsChosen() {
        gateway.processing.answers(
                "GET /api/mandates",
                200,
                """
                {"items":[{"id":"m1","absent":"canbo.xa","substitute":"an.1",
                  "agency":"vu-quang.mai-hoa","department":"DIA_CHINH","from":"2026-11-24",
                  "to":"2026-11-30","reason":"Nghỉ phép","state":"IN_FORCE","mayEnd":true}],
                 "total":1,"page":0,"size":20}
                """);
        gateway.processing.answers("POST /api/mandates", 201, "{\"id\":\"m2\"}");
        Client leader = new Client(gateway.uri()).signedInAs("lanhdao");

        assertThat(leader.get("/mandates").body())
                .contains("label=\"UBND xã Mai Hoa\"", "value=\"vu-quang.mai-hoa/DIA_CHINH\"")
                .contains("<span>UBND xã Mai Hoa</span>")
                .doesNotContain("value=\"vu-quang/DIA_CHINH\"", "label=\"UBND xã Ân Phú\"");
        leader.submit(
                "/mandates",
                "/mandates",
                Map.of(
                        "absent", "canbo.xa",
                        "substitute", "an.1",
                        "unit", "vu-quang.mai-hoa/DIA_CHINH"));

        assertThat(gateway.processing.lastCall().body())
                .contains("\"agency\":\"vu-quang.mai-hoa\"", "\"department\":\"DIA_CHINH\"");
    }

    @Test
    void areShownByTheNamesOfTheDirectoryAndOfTheAccounts() {
        try (var own = RunningGateway.with()) {
            own.processing.answers("GET /api/cases/7", 200, CASE, Map.of("ETag", "\"3\""));
            own.processing.answers(
                    "GET /api/staff/names",
                    200,
                    """
                    {"items":[{"login":"moi.den","name":"Lê Mới Đến"}],"total":1,"page":0,"size":1000}
                    """);

            String page = new Client(own.uri()).signedInAs("canbo.ktht").get(PAGE).body();

            assertThat(page)
                    .contains("Cán bộ Trần Thị Bình thay Phan Đình Cường (uỷ quyền m1)")
                    .contains(">Lê Mới Đến<", "nguoi.la")
                    .doesNotContain("moi.den", "canbo2.ktht", "truongphong.ktht");
        }
    }

    @Test
    void areOfferedAsDemoAccountsWithTheirNames() {
        assertThat(new Client(gateway.uri()).get("/sign-in").body())
                .contains("<code>canbo.vp</code> <span>Đặng Thị Hạnh</span>");
    }
}
