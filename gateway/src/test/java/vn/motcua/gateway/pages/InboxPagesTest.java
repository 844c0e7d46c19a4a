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

    @Test
    void printsTheRegisterWithWhatWasHandedOut() {
        gateway.processing.answers(
                "GET /api/cases/deliveries",
                200,
                """
                {"items":[{"code":"H27-1","deliveredAt":"2021-04-20T03:00:00Z","how":"POST"}]}
                """);
        gateway.intake.answers(
                "POST /api/dossiers/register",
                200,
                "%PDF-1.7",
                Map.of("Content-Type", "application/pdf"));

        var paper = officer.get("/inbox/register.pdf?from=2021-04-01&to=2021-04-30");

        assertThat(paper.body()).isEqualTo("%PDF-1.7");
        assertThat(gateway.intake.lastCall().body())
                .contains("2021-04-01", "2021-04-30", "H27-1", "POST");
    }

    @Nested
    class AnInbox {

        @Test
        void showsTheOfficersDepartmentWithItsExactCount() {
            gateway.processing.answers(
                    "GET /api/cases",
                    200,
                    "{\"items\":[{%s,\"timeLeft\":{\"text\":\"quá hạn 1 ngày làm việc\"}}],\"total\":6709,\"page\":1,\"size\":20,\"counts\":{\"WAITING\":6709}}"
                            .formatted(SUMMARY.formatted("WAITING", "null")));

            String page = officer.get("/inbox?page=1").body();

            assertThat(page)
                    .contains("6.709 hồ sơ", "H27-1", "Cấp phép xây dựng", "04/05/2021 17:00")
                    .contains(
                            "quá hạn 1 ngày làm việc",
                            "Chờ thụ lý: 6.709",
                            "Tất cả: 6.709",
                            "Trang 2 / 336")
                    .contains("/cases/7?department=KTHT");
            assertThat(gateway.processing.lastCall().uri().getQuery())
                    .contains("department=KTHT", "sort=timeLeft", "order=asc", "page=1");
        }

        @Test
        void beginsWithWhatIsToBeDone() {
            gateway.processing.answers(
                    "GET /api/cases",
                    200,
                    """
                    {"items":[],"total":3,"page":0,"size":20,
                     "counts":{"WAITING":2,"IN_HAND":1,"RESOLVED":4}}
                    """);

            assertThat(officer.get("/inbox").body())
                    .contains("Cần làm: 3</a>", "Tất cả: 7</a>")
                    .containsOnlyOnce("aria-current=\"page\"");
            assertThat(gateway.processing.lastCall().uri().getQuery())
                    .contains("state=WAITING,IN_HAND");

            new Client(gateway.uri()).signedInAs("tiepnhan").get("/inbox");
            assertThat(gateway.processing.lastCall().uri().getQuery()).contains("state=RESOLVED");
        }

        @Test
        void namesTheDepartmentsWhereThereAreSeveral() {
            gateway.processing.answers(
                    "GET /api/cases",
                    200,
                    "{\"items\":[{%s}],\"total\":1,\"page\":0,\"size\":20}"
                            .formatted(SUMMARY.formatted("WAITING", "null")));

            assertThat(new Client(gateway.uri()).signedInAs("tiepnhan").get("/inbox").body())
                    .contains("title=\"Phòng Kinh tế và Hạ tầng\"");
        }

        @Test
        void isOpenedAtThePageThatIsTyped() {
            gateway.processing.answers(
                    "GET /api/cases", 200, "{\"items\":[],\"total\":100,\"page\":3,\"size\":20}");

            assertThat(officer.get("/inbox?at=4&sort=code").body())
                    .contains("name=\"at\"", "max=\"5\"", "name=\"sort\" value=\"code\"");
            assertThat(gateway.processing.lastCall().uri().getQuery()).contains("page=3");
        }

        @Test
        void looksEverywhereForWhatIsSought() {
            gateway.processing.answers(
                    "GET /api/cases", 200, "{\"items\":[],\"total\":0,\"page\":0,\"size\":20}");

            officer.get("/inbox?q=H27-1");

            assertThat(gateway.processing.lastCall().uri().getQuery()).doesNotContain("state=");
        }

        @Test
        void saysWhoseTheCasesAreAsFarAsItIsToBeKnown() {
            gateway.processing.answers(
                    "GET /api/cases",
                    200,
                    "{\"items\":[{%s}],\"total\":1,\"page\":0,\"size\":20}"
                            .formatted(SUMMARY.formatted("WAITING", "null")));
            gateway.intake.answers(
                    "POST /api/dossiers/applicants",
                    200,
                    "{\"items\":[{\"id\":\"7\",\"name\":\"Trần Thị Bưởi\"}]}");

            assertThat(officer.get("/inbox").body()).contains("Trần Thị Bưởi");
            assertThat(gateway.intake.lastCall().body()).isEqualTo("{\"ids\":[\"7\"]}");

            gateway.intake.answers("POST /api/dossiers/applicants", 503, "{}");
            assertThat(officer.get("/inbox").body())
                    .contains("H27-1")
                    .doesNotContain("Trần Thị Bưởi");
        }

        @Test
        void tellsAnOpenPageWhatCameLast() {
            gateway.processing.answers(
                    "GET /api/cases",
                    200,
                    "{\"items\":[{%s}],\"total\":12,\"page\":0,\"size\":1}"
                            .formatted(SUMMARY.formatted("WAITING", "null")));

            assertThat(officer.get("/inbox/newest?q=nh%C3%A0").body())
                    .isEqualTo("{\"id\":\"7\",\"total\":12}");
            assertThat(gateway.processing.lastCall().uri().getQuery())
                    .contains("q=nhà", "sort=receivedAt", "order=desc", "size=1");
        }

        @Test
        void passesFiltersAndSortingOn() {
            gateway.processing.answers(
                    "GET /api/cases", 200, "{\"items\":[],\"total\":0,\"page\":0,\"size\":20}");

            String page =
                    officer.get(
                                    "/inbox?state=WAITING&overdue=true&officer=none"
                                            + "&state=IN_HAND&q=nh%C3%A0&timeLeft=3"
                                            + "&procedure=1.01&sort=code&order=desc")
                            .body();

            assertThat(gateway.processing.lastCall().uri().getQuery())
                    .contains(
                            "state=WAITING,IN_HAND",
                            "q=nhà",
                            "timeLeft=3",
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
        void isATabWithItsCountForAnyOfACasesLife() {
            gateway.processing.answers(
                    "GET /api/cases",
                    200,
                    "{\"items\":[],\"total\":2,\"page\":0,\"size\":20,\"counts\":{\"IN_HAND\":2,\"WAITING\":1}}");

            assertThat(officer.get("/inbox?state=IN_HAND&q=a%26b").body())
                    .contains("Tất cả: 3</a>", "Chờ thụ lý: 1</a>", "Đang thụ lý: 2</a>")
                    .contains("Chờ bổ sung: 0</a>", "Chờ nghĩa vụ tài chính: 0</a>")
                    .contains("Đã có kết quả: 0</a>", "Đã trả kết quả: 0</a>")
                    .contains("Đã rút: 0</a>", "Đã trả lại: 0</a>")
                    .contains("Đã đóng vì không bổ sung: 0</a>")
                    .contains("state=WAITING&amp;q=a%26b")
                    .containsOnlyOnce("aria-current=\"page\"");
        }
    }

    @Nested
    class ASavedFilter {

        @Test
        void isOpenedByALink() {
            gateway.processing.answers(
                    "GET /api/cases", 200, "{\"items\":[],\"total\":0,\"page\":0,\"size\":20}");
            gateway.processing.answers(
                    "GET /api/cases/filters",
                    200,
                    "{\"items\":[{\"name\":\"Gấp\",\"filter\":{\"state\":[\"WAITING\"],\"timeLeft\":\"3\"},\"sort\":\"code\"}]}");

            assertThat(officer.get("/inbox").body())
                    .contains(
                            "href=\"/inbox?state=WAITING&amp;timeLeft=3&amp;sort=code&amp;order=asc\"")
                    .contains(">Gấp</a>", "Xóa bộ lọc Gấp");
        }

        @Test
        void isWhatIsSeenNow() {
            gateway.processing.answers("PUT /api/cases/filters/Gấp lắm", 200, "{}");

            var answer =
                    officer.submit(
                            "/inbox",
                            "/inbox/filters",
                            Map.of(
                                    "name", "Gấp lắm",
                                    "q", "nhà",
                                    "state", "WAITING",
                                    "sort", "timeLeft",
                                    "back", "/inbox?q=nh%C3%A0&sort=timeLeft"));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith("/inbox?q=nh%C3%A0&sort=timeLeft");
            assertThat(gateway.processing.lastCall().body())
                    .contains(
                            "\"q\":\"nhà\"", "\"state\":[\"WAITING\"]", "\"department\":\"KTHT\"");
            assertThat(after(answer)).contains("Đã lưu bộ lọc “Gấp lắm”.");
        }

        @Test
        void isDeletedByItsButton() {
            gateway.processing.answers("DELETE /api/cases/filters/x", 204, "");

            var answer =
                    officer.submit(
                            "/inbox",
                            "/inbox/filters/delete",
                            Map.of("name", "x", "back", "//elsewhere"));

            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/inbox");
            assertThat(after(answer)).contains("Đã xóa bộ lọc “x”.");
        }
    }

    @Nested
    class ACommandForMany {

        @Test
        void tellsWhatBecameOfEach() {
            gateway.processing.answers(
                    "GET /api/cases",
                    200,
                    "{\"items\":[{%s}],\"total\":1,\"page\":0,\"size\":20,\"counts\":{\"WAITING\":1}}"
                            .formatted(SUMMARY.formatted("WAITING", "null")));
            gateway.processing.answers(
                    "POST /api/cases/bulk",
                    200,
                    """
                    {"items":[{"id":"7","status":200,"version":4},
                              {"id":"8","status":412,"problem":{"detail":"Việc đã có phiên bản 5"}}]}
                    """);
            assertThat(officer.get("/inbox").body())
                    .contains("name=\"items\" value=\"7:3:H27-1\"", "Chọn hồ sơ H27-1");

            var answer =
                    officer.submit(
                            "/inbox",
                            "/inbox/bulk",
                            Map.of(
                                    "items", "7:3:H27, 1",
                                    "command", "claim",
                                    "key", "k",
                                    "department", "KTHT",
                                    "back", "/inbox?state=WAITING&sort=timeLeft&order=asc"));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(gateway.processing.lastCall().header("idempotency-key")).isEqualTo("k");
            assertThat(gateway.processing.lastCall().body())
                    .contains("\"command\":\"claim\"")
                    .contains("{\"id\":\"7\",\"version\":3}");
            assertThat(after(answer))
                    .contains("Đã thực hiện: 1. Không thực hiện được: 1.")
                    .contains("/cases/7?department=KTHT", "H27, 1</a>", "Việc đã có phiên bản 5");
        }

        @Test
        void isNotSentForNothing() {
            gateway.processing.answers(
                    "GET /api/cases", 200, "{\"items\":[],\"total\":0,\"page\":0,\"size\":20}");

            var answer = officer.submit("/inbox", "/inbox/bulk", Map.of("command", "claim"));

            assertThat(after(answer)).contains("Chưa chọn hồ sơ nào");
            assertThat(gateway.processing.calls()).noneMatch(call -> call.method().equals("POST"));
        }

        @Test
        void saysWhyItIsRefusedAsAWhole() {
            gateway.processing.answers(
                    "POST /api/cases/bulk", 422, "{\"title\":\"Dữ liệu chưa hợp lệ\"}");

            officer.submit(
                    "/inbox", "/inbox/bulk", Map.of("items", "7:3:H", "command", "reassign"));

            gateway.processing.answers(
                    "GET /api/cases", 200, "{\"items\":[],\"total\":0,\"page\":0,\"size\":20}");
            assertThat(officer.get("/inbox").body()).contains("Dữ liệu chưa hợp lệ");
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

    /** The page that a form leads on to. */
    private String after(HttpResponse<String> sent) {
        return officer.get(sent.headers().firstValue("Location").orElseThrow()).body();
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
        void leadsToTheLettersThatItsEventsCallFor() {
            String asked =
                    CLAIMED_BY_ANOTHER.replace(
                            "\"events\":[",
                            "\"events\":[{\"sequence\":5,\"type\":"
                                + "\"vn.motcua.dossier.supplement-requested.v1\",\"change\":{}},");
            gateway.processing.answers("GET /api/cases/7", 200, asked);
            gateway.processing.answers(
                    "POST /api/cases/7/letters/supplement-request",
                    200,
                    "%PDF-1.7",
                    Map.of("Content-Type", "application/pdf"));
            gateway.intake.answers(
                    "GET /api/dossiers",
                    200,
                    "{\"id\":\"7\",\"applicant\":{\"name\":\"Trần Thị Lan\"}}");
            String address = "/cases/7/letters/supplement-request.pdf?sequence=5&department=KTHT";

            assertThat(officer.get("/cases/7?department=KTHT").body())
                    .contains(address.replace("&", "&amp;"), "/cases/7/control-sheet.pdf")
                    .doesNotContain("letters/apology");
            assertThat(officer.get(address).body()).isEqualTo("%PDF-1.7");
            assertThat(gateway.processing.lastCall().uri().getQuery()).isEqualTo("sequence=5");
            assertThat(gateway.processing.lastCall().body()).contains("Trần Thị Lan");
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

            var answer =
                    act(
                            Map.of(
                                    "action", "RESOLVE",
                                    "version", "3",
                                    "outcome", "GRANTED",
                                    "meant", "YES"));

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

            act(Map.of("action", "CLAIM", "version", "2"));

            assertThat(officer.get("/cases/7?department=KTHT").body())
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

            act(Map.of("action", "DELIVER", "version", "3", "how", "COUNTER"));

            assertThat(officer.get("/cases/7?department=KTHT").body())
                    .contains("chỉ được release, resolve, withdraw");
        }

        private HttpResponse<String> act(Map<String, String> form) {
            String page = "/cases/7?department=KTHT";
            return officer.submit(page, page, form);
        }
    }
}
