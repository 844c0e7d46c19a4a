package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.net.http.HttpResponse;
import java.util.Map;

class InboxPagesTest {

    private static final String SUMMARY =
            """
            "id":"7","code":"H27-1","procedure":"1.013225","procedureName":"Cấp phép xây dựng",
            "agency":"vu-quang","department":"KTHT","state":"%s","officer":%s,
            "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-05-04T10:00:00Z","overdue":true,
            "version":3
            """;
    private static final String CLAIMED_BY_ANOTHER =
            """
            {%s,"events":[
              {"sequence":1,"type":"vn.motcua.dossier.received.v1",
               "occurredAt":"2021-04-08T02:00:00Z","recordedAt":"2021-04-08T02:00:00Z",
               "actor":{"role":"KIOSK","id":"kiosk"},"change":{"type":"x"}},
              {"sequence":2,"type":"vn.motcua.dossier.claimed.v1",
               "occurredAt":"2021-04-08T03:15:00Z","recordedAt":"2021-04-08T03:15:00Z",
               "actor":{"role":"OFFICER","id":"canbo.khac"},"change":{"officer":"canbo.khac"}}],
             "allowed":["release","resolve","withdraw"]}
            """
                    .formatted(SUMMARY.formatted("IN_HAND", "\"canbo.khac\""));

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client officer = new Client(gateway.uri()).signedInAs("canbo.ktht");

    @Nested
    class AnInbox {

        @Test
        void showsTheOfficersDepartmentWithItsExactCount() {
            gateway.processing.answers(
                    "GET /api/cases",
                    200,
                    "{\"items\":[{%s}],\"total\":6709,\"page\":1,\"size\":20,\"counts\":{\"WAITING\":6709}}"
                            .formatted(SUMMARY.formatted("WAITING", "null")));

            String page = officer.get("/inbox?page=1").body();

            assertThat(page)
                    .contains("6.709 hồ sơ", "H27-1", "Cấp phép xây dựng", "04/05/2021 17:00")
                    .contains("Quá hạn", "Chờ thụ lý: 6.709", "Trang 2 / 336")
                    .contains("/cases/7?department=KTHT");
            assertThat(gateway.processing.lastCall().uri().getQuery())
                    .contains("department=KTHT", "sort=dueAt", "order=asc", "page=1");
        }

        @Test
        void passesFiltersAndSortingOn() {
            gateway.processing.answers(
                    "GET /api/cases", 200, "{\"items\":[],\"total\":0,\"page\":0,\"size\":20}");

            String page =
                    officer.get(
                                    "/inbox?state=WAITING&overdue=true&officer=none"
                                            + "&procedure=1.01&sort=code&order=desc")
                            .body();

            assertThat(gateway.processing.lastCall().uri().getQuery())
                    .contains(
                            "state=WAITING",
                            "overdue=true",
                            "officer=none",
                            "procedure=1.01",
                            "sort=code",
                            "order=desc");
            assertThat(page).contains("Không có hồ sơ nào", "aria-sort=\"descending\"");
        }
    }

    @Nested
    class AStateToFilterBy {

        @Test
        void isAnyOfACasesLife() {
            gateway.processing.answers(
                    "GET /api/cases", 200, "{\"items\":[],\"total\":0,\"page\":0,\"size\":20}");

            assertThat(officer.get("/inbox").body())
                    .contains("Chờ thụ lý</option>", "Đang thụ lý</option>")
                    .contains("Chờ bổ sung</option>", "Chờ nghĩa vụ tài chính</option>")
                    .contains("Đã có kết quả</option>", "Đã trả kết quả</option>")
                    .contains("Đã rút</option>", "Đã trả lại</option>")
                    .contains("Đã đóng vì không bổ sung</option>");
        }
    }

    @Nested
    class AFilterThatMeansNothing {

        @Test
        void isSaidSoAndCanBeCorrected() {
            gateway.processing.answers(
                    "GET /api/cases", 422, "{\"title\":\"Dữ liệu chưa hợp lệ\"}");

            var answer = officer.get("/inbox?procedure=nh%C3%A0+%E1%BB%9F");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Dữ liệu chưa hợp lệ", "value=\"nhà ở\"");
        }
    }

    @Nested
    class ACase {

        @Test
        void showsItsHistoryAndOnlyWhatIsAllowed() {
            gateway.processing.answers(
                    "GET /api/cases/7", 200, CLAIMED_BY_ANOTHER, Map.of("ETag", "\"3\""));

            assertThat(officer.get("/cases/7?department=KTHT").body())
                    .contains("Nhận thụ lý", "08/04/2021 10:15", "Cán bộ canbo.khac")
                    .contains("name=\"version\" value=\"3\"", "action-RESOLVE", "action-WITHDRAW")
                    .doesNotContain("action-CLAIM", "action-DELIVER");
        }

        @Test
        void leadsToItsReceiptOnPaper() {
            gateway.processing.answers("GET /api/cases/7", 200, CLAIMED_BY_ANOTHER);
            gateway.intake.answers(
                    "GET /api/dossiers/receipt",
                    200,
                    "%PDF-1.7",
                    Map.of("Content-Type", "application/pdf"));

            assertThat(officer.get("/cases/7?department=KTHT").body())
                    .contains("/cases/7/receipt.pdf?department=KTHT");
            var paper = officer.get("/cases/7/receipt.pdf?department=KTHT");

            assertThat(paper.body()).isEqualTo("%PDF-1.7");
            assertThat(gateway.intake.lastCall().uri().getQuery()).isEqualTo("code=H27-1");
        }

        @Test
        void isShownAProblemWhenItHasNoReceipt() {
            gateway.processing.answers("GET /api/cases/7", 200, CLAIMED_BY_ANOTHER);
            gateway.intake.answers(
                    "GET /api/dossiers/receipt",
                    404,
                    "{\"type\":\"urn:motcua:problem:no-receipt\",\"title\":\"Không có giấy tiếp"
                            + " nhận\"}");

            var answer = officer.get("/cases/7/receipt.pdf?department=KTHT");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Không có giấy tiếp nhận");
        }

        @Test
        void isResolvedOnTheVersionThatWasSeen() {
            gateway.processing.answers("GET /api/cases/7", 200, CLAIMED_BY_ANOTHER);
            gateway.processing.answers("POST /api/cases/7/resolve", 200, CLAIMED_BY_ANOTHER);

            var answer = act(Map.of("action", "RESOLVE", "version", "3", "outcome", "GRANTED"));

            assertThat(answer.statusCode()).isEqualTo(302);
            var call =
                    gateway.processing.calls().stream()
                            .filter(one -> one.method().equals("POST"))
                            .findFirst()
                            .orElseThrow();
            assertThat(call.header("if-match")).isEqualTo("\"3\"");
            assertThat(call.body()).isEqualTo("{\"outcome\":\"GRANTED\"}");
            assertThat(officer.get("/cases/7?department=KTHT").body()).contains("Đã ghi kết quả");
        }

        @Test
        void saysWhoWasFasterAndShowsTheNewState() {
            gateway.processing.answers(
                    "GET /api/cases/7", 200, CLAIMED_BY_ANOTHER, Map.of("ETag", "\"3\""));
            gateway.processing.answers(
                    "POST /api/cases/7/claim",
                    412,
                    "{\"type\":\"urn:motcua:problem:stale-version\",\"title\":\"Phiên bản cũ\"}");

            var answer = act(Map.of("action", "CLAIM", "version", "2"));

            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(answer.body())
                    .contains("Có người đã thao tác trước", "canbo.khac", "lúc 08/04/2021 10:15")
                    .contains("name=\"version\" value=\"3\"");
        }

        @Test
        void saysWhatIsAllowedWhenTheStateForbidsTheCommand() {
            gateway.processing.answers("GET /api/cases/7", 200, CLAIMED_BY_ANOTHER);
            gateway.processing.answers(
                    "POST /api/cases/7/deliver",
                    409,
                    """
                    {"type":"urn:motcua:problem:illegal-command","title":"Chưa được làm",
                     "detail":"Đang thụ lý thì chỉ được release, resolve, withdraw"}
                    """);

            var answer = act(Map.of("action", "DELIVER", "version", "3", "how", "COUNTER"));

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("chỉ được release, resolve, withdraw");
        }

        private HttpResponse<String> act(Map<String, String> form) {
            String page = "/cases/7?department=KTHT";
            return officer.submit(page, page, form);
        }
    }
}
