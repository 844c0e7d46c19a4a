package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

class ReportPagesTest {

    private static final String ROW =
            """
            "total":6709,"receivedOnline":800,"receivedDirect":4811,"carriedOver":1098,
            "resolved":6561,"resolvedEarly":3000,"resolvedOnTime":3500,"resolvedLate":61,
            "open":148,"openInTime":140,"openOverdue":8,"withdrawn":5,"returned":0,"refused":12,
            "paused":0
            """;
    private static final String REPORT =
            """
            {"period":"2021-Q1","from":"2021-01-01","toExclusive":"2021-04-01","cut":"calendar",
             "by":"level","generatedAt":"2021-04-08T02:00:00Z","ruleSet":"default-2021",
             "freshness":{"newestEventAt":"2021-04-08T01:00:00Z","eventsCounted":13270,
                          "heldBack":0,"lag":0},
             "total":{"key":"total","name":"Tổng số",%s,"identities":[
               {"key":"total","holds":true,"left":6709,"right":6709,"difference":0,
                "text":"(3) = (4) + (5) + (6)"}]},
             "rows":[{"key":"VERTICAL","name":"Ngành dọc",%s},
                     {"key":"unattributed","name":null,"total":1}]}
            """
                    .formatted(ROW, ROW);

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client leader = new Client(gateway.uri()).signedInAs("lanhdao");

    @Nested
    class AReport {

        @Test
        void showsAllColumnsWithPointsBetweenThousandsAndItsBalance() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);

            String page = leader.get("/reports?year=2021&part=Q1&cut=calendar&by=level").body();

            assertThat(page)
                    .contains("6.709", "1.098", "6.561", "148", "(3)", "(13)", "Ngành dọc")
                    .contains("từ 01/01/2021 đến 31/03/2021", "Chưa rõ")
                    .contains("Đúng:", "(3) = (4) + (5) + (6)", "(6.709 = 6.709)")
                    .contains("Đã tính 13.270 sự kiện", "default-2021", "Từ chối: 12");
            assertThat(gateway.reporting.lastCall().uri())
                    .hasToString("/api/reports/2021-Q1?by=level");
        }

        @Test
        void offersEveryBreakdownThereIs() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);

            assertThat(leader.get("/reports?year=2021&part=Q1&by=online-level").body())
                    .contains("value=\"online-level\" selected", "Mức độ trực tuyến");
            assertThat(gateway.reporting.lastCall().uri())
                    .hasToString("/api/reports/2021-Q1?by=online-level");
        }

        @Test
        void writesNumbersTheEnglishWayInEnglish() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);

            assertThat(leader.get("/reports?year=2021&part=Q1&lang=en").body())
                    .contains("6,709", "Carried over");
        }

        @Test
        void leadsFromEveryFigureToItsDossiers() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);

            assertThat(leader.get("/reports?year=2021&part=Q1&by=level").body())
                    .contains(
                            "/reports/dossiers?period=2021-Q1&amp;cell=open&amp;by=level&amp;key=VERTICAL",
                            "/reports/dossiers?period=2021-Q1&amp;cell=openOverdue&amp;by=level\"");
        }

        @Test
        void callsWhatIsKnownOfNoRowTheSameInEveryBreakdown() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);

            for (String by : List.of("agency", "level", "procedure")) {
                assertThat(leader.get("/reports?year=2021&part=Q1&by=" + by).body())
                        .contains(">Chưa rõ</th>")
                        .doesNotContain("Chưa rõ đơn vị");
            }
        }

        @Test
        void printsItsHeadOnEveryPageItsTotalOnceAndNoFilters() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);

            assertThat(leader.get("/reports?year=2021&part=Q1").body())
                    .doesNotContain("<tfoot")
                    .containsPattern(
                            "<form method=\"get\" action=\"/reports\" class=\"[^\"]*no-print");
        }

        @Test
        void namesClosedPeriodsWithoutALinkToWhoeverMayNotOpenThem() {
            String closed =
                    REPORT.replace(
                            "\"by\":\"level\",",
                            "\"by\":\"level\",\"closing\":{\"unit\":\"vu-quang\","
                                + "\"closedAt\":\"2021-04-08T02:00:00Z\",\"closedBy\":\"lanhdao\","
                                + "\"hash\":\"x\",\"keyFingerprint\":\"y\"},");
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, closed);
            var head = new Client(gateway.uri()).signedInAs("truongphong.ktht");

            assertThat(leader.get("/reports?year=2021&part=Q1").body())
                    .contains("/reports/closings/vu-quang/2021-Q1");
            assertThat(head.get("/reports?year=2021&part=Q1").body())
                    .contains("Đã chốt và ký: Lê Quang Vinh")
                    .doesNotContain("/reports/closings");
        }

        @Test
        void asksForTheOfficialCutAndForWholeYears() {
            leader.get("/reports?year=2021&part=Q1&cut=official");
            assertThat(gateway.reporting.lastCall().uri().getPath())
                    .isEqualTo("/api/reports/2021-Q1-official");

            leader.get("/reports?year=2021&part=Y");
            assertThat(gateway.reporting.lastCall().uri().getPath()).isEqualTo("/api/reports/2021");
        }

        @Test
        void saysWhyThereIsNone() {
            gateway.reporting.answers(
                    "GET /api/reports/2021-Q1",
                    409,
                    "{\"title\":\"Không cân đối\",\"detail\":\"(3) = (7) + (11) lệch 1\"}");

            var answer = leader.get("/reports?year=2021&part=Q1");

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("Không cân đối", "lệch 1", "name=\"year\"");
        }
    }

    @Nested
    class ItsCharts {

        @BeforeEach
        void answer() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);
            gateway.reporting.answers(
                    "GET /api/reports/2021-Q1/trend",
                    200,
                    """
                    {"points":[
                     {"period":"2020-Q3","from":"2020-07-01","toExclusive":"2020-10-01",
                      "kept":false,"figures":{"receivedDirect":7,"resolved":0}},
                     {"period":"2020-Q4","from":"2020-10-01","toExclusive":"2021-01-01",
                      "kept":true,"figures":{"receivedDirect":9,"resolved":1000,"resolvedLate":47}},
                     {"period":"2021-Q1","from":"2021-01-01","toExclusive":"2021-04-01",
                      "kept":true,"figures":{"receivedDirect":5,"resolved":900,"resolvedLate":0}}]}
                    """);
            gateway.reporting.answers(
                    "GET /api/reports/2021-Q1/ages",
                    200,
                    "{\"ages\":[{\"fromDays\":0,\"toDays\":5,\"open\":3}]}");
        }

        @Test
        void drawSharesNear100PercentApartAndSayWhereTheBarsBegin() {
            String page = leader.get("/reports?year=2021&part=Q1").body();

            assertThat(page)
                    .contains("95,3%", "Thanh chạy từ 90% đến 100%.")
                    .contains("width=\"53\"", "width=\"100\"");
        }

        @Test
        void haveWholeNamesInTablesThatAreReadAloud() {
            String page = leader.get("/reports?year=2021&part=Q1").body();

            assertThat(page)
                    .contains(
                            "<table class=\"table table-sm bars\">",
                            "<th scope=\"row\">2021-Q1</th>")
                    .contains("<svg aria-hidden=\"true\"")
                    .doesNotContain("<text");
        }

        @Test
        void sayThatThereIsNoDataBeforeTheBooksWereKept() {
            assertThat(leader.get("/reports?year=2021&part=Q1").body())
                    .containsPattern("2020-Q3</th><td class=\"number\">chưa có dữ liệu");
            assertThat(leader.get("/reports?year=2021&part=Q1&lang=en").body())
                    .containsPattern("2020-Q3</th><td class=\"number\">no data");
        }
    }

    @Nested
    class TheDossiersBehindAFigure {

        private static final String LIST = "/reports/dossiers?period=2021-Q1-official&cell=open";

        private void answer(String agency, String department, int page) {
            gateway.reporting.answers(
                    "GET /api/reports/2021-Q1-official/dossiers",
                    200,
                    """
                    {"items":[{"id":"d9","code":"H27-9","procedure":"1.013225","agency":"%s",
                      "department":"%s","channel":"COUNTER","receivedAt":"2021-02-01T02:00:00Z",
                      "heldBy":{"agency":"vu-quang","department":"KTHT","officer":"canbo.ktht"}}],
                     "total":148,"page":%d,"size":20}
                    """
                            .formatted(agency, department, page));
        }

        @Test
        void areNamedInWordsAndLedToTheirCasesAndBack() {
            answer("vu-quang", "KTHT", 1);
            var head = new Client(gateway.uri()).signedInAs("truongphong.ktht");

            String page = head.get(LIST + "&by=level&key=DISTRICT&page=1").body();

            assertThat(page)
                    .contains("Phòng Kinh tế và Hạ tầng", "UBND huyện Vũ Quang", "canbo.ktht")
                    .contains("Cấp giấy phép xây dựng", "Cấp huyện")
                    .contains(
                            "/cases/d9?department=KTHT&amp;back=/reports/dossiers?period%3D2021-Q1"
                                + "-official%26cell%3Dopen%26by%3Dlevel%26key%3DDISTRICT%26page%3D1")
                    .contains("/reports?year=2021&amp;part=Q1&amp;cut=official&amp;by=level");
        }

        @Test
        void areNotLinkedForWhoeverMayNotOpenThem() {
            answer("vu-quang", "KTHT", 0);
            var operator = new Client(gateway.uri()).signedInAs("vanhanh");

            assertThat(operator.get(LIST).body()).contains("H27-9").doesNotContain("/cases/");
        }

        @Test
        void areTurnedToAPageThatIsTyped() {
            answer("vu-quang", "KTHT", 2);

            String page = leader.get(LIST + "&at=3").body();

            assertThat(gateway.reporting.lastCall().uri().getQuery()).contains("page=2");
            assertThat(page)
                    .contains("name=\"at\"", "max=\"8\"", "value=\"3\"", "Trang 3 / 8")
                    .contains("<input type=\"hidden\" name=\"cell\" value=\"open\">");
        }

        @Test
        void areShownToTheirLastPageWhenThereAreNotSoMany() {
            answer("vu-quang", "KTHT", 7);

            leader.get(LIST + "&at=99");

            assertThat(gateway.reporting.lastCall().uri().getQuery()).contains("page=7");
        }

        @Test
        void areCountedInGoodEnglishWithVietnameseNamesMarkedAsSuch() {
            gateway.reporting.answers(
                    "GET /api/reports/2021-Q1-official/dossiers",
                    200,
                    """
                    {"items":[{"id":"d9","code":"H27-9","procedure":"2.000992",
                      "agency":"vu-quang","department":"TU_PHAP","channel":"COUNTER",
                      "receivedAt":"2021-02-01T02:00:00Z"}],"total":1,"page":0,"size":20}
                    """);

            assertThat(leader.get(LIST + "&lang=en").body())
                    .contains(">1 dossier<", "1 Feb 2021 09:00")
                    .doesNotContain("name=\"at\"");
        }

        @Test
        void areListedWithTheirCount() {
            gateway.reporting.answers(
                    "GET /api/reports/2021-Q1/dossiers",
                    200,
                    """
                    {"items":[{"id":"1","code":"H27-9","procedure":"1.013225","agency":"vu-quang",
                      "department":"KTHT","channel":"COUNTER","receivedAt":"2021-02-01T02:00:00Z",
                      "dueAt":"2021-02-22T10:00:00Z","closedAt":null,"outcome":null,
                      "timing":null,"state":"OPEN"}],"total":148,"page":0,"size":20}
                    """);

            String page =
                    leader.get("/reports/dossiers?period=2021-Q1&cell=open&by=level&key=DISTRICT")
                            .body();

            assertThat(page).contains("148 hồ sơ", "H27-9", "Tại quầy", "Trang 1 / 8");
            assertThat(gateway.reporting.lastCall().uri().getQuery())
                    .contains("cell=open", "by=level", "key=DISTRICT", "page=0");
        }
    }

    @Nested
    class ClosingAPeriod {

        @Test
        void showsItsFiguresFirst() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);
            gateway.reporting.answers(
                    "GET /api/reports/closings",
                    200,
                    "{\"items\":[],\"total\":0,\"page\":0,\"size\":20}");

            var sent =
                    leader.submit(
                            "/reports/closings",
                            "/reports/closings",
                            Map.of("period", "2021-Q1", "acceptHeldBack", "2"));

            assertThat(leader.get(sent.headers().firstValue("Location").orElseThrow()).body())
                    .contains("Số liệu sẽ được chốt và ký: 2021-Q1", "6.709", "1.098")
                    .contains(
                            "name=\"sure\" value=\"true\"", "name=\"acceptHeldBack\" value=\"2\"");
            assertThat(gateway.reporting.calls()).noneMatch(call -> call.method().equals("POST"));
        }
    }

    @Nested
    class TheOfficers {

        private static final String OFFICERS =
                """
                {"period":"2021-Q1","from":"2021-01-01","toExclusive":"2021-04-01",
                 "generatedAt":"2021-04-08T02:00:00Z",
                 "total":{"officer":"total","name":"Tổng cộng","heldBefore":3,"takenOn":1204,
                          "givenOn":1107,"held":100,"heldOverdue":7,"hoursInHand":2345},
                 "rows":[{"agency":"vu-quang","agencyName":"UBND huyện","department":"KTHT",
                          "departmentName":"Kinh tế và Hạ tầng","officer":"canbo","name":"canbo",
                          "heldBefore":3,"takenOn":5,"givenOn":2,"resolvedEarly":1,
                          "resolvedOnTime":0,"resolvedLate":1,"closedOtherwise":0,"held":4,
                          "heldOverdue":1,"hoursInHand":345},
                         {"agency":"vu-quang","agencyName":"UBND huyện","department":"KTHT",
                          "departmentName":"Kinh tế và Hạ tầng","officer":"unattributed",
                          "name":"Chưa ai nhận","takenOn":9,"held":9,"hoursInHand":2000}]}
                """;

        @Test
        void areThoseOfThisQuarterWhenNoPeriodIsNamed() {
            for (String path : List.of("/reports/officers", "/reports/officers?period=")) {
                leader.get(path);

                assertThat(gateway.reporting.lastCall().uri().getPath())
                        .matches("/api/reports/20[0-9]{2}-Q[1-4]/officers");
            }
            leader.get("/reports/officers/dossiers");
            assertThat(gateway.reporting.lastCall().uri().getPath())
                    .matches("/api/reports/20[0-9]{2}-Q[1-4]/officers/dossiers");
        }

        @Test
        void areLedToByTheReportOfWhoeverTheyAnswerTo() {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, REPORT);

            assertThat(leader.get("/reports?year=2021&part=Q1").body())
                    .contains("/reports/officers?period=2021-Q1", "Theo cán bộ");
            var operator = new Client(gateway.uri()).signedInAs("vanhanh");
            assertThat(operator.get("/reports?year=2021&part=Q1").body())
                    .doesNotContain("/reports/officers");
            assertThat(operator.get("/reports/officers?period=2021-Q1").statusCode())
                    .isEqualTo(403);
        }

        @Test
        void areShownWithWhatNobodyHasAndAWayFromEveryFigureToItsDossiers() {
            gateway.reporting.answers("GET /api/reports/2021-Q1/officers", 200, OFFICERS);

            String page = leader.get("/reports/officers?period=2021-Q1").body();

            assertThat(page)
                    .contains("<caption>Hồ sơ trong tay", "Chưa ai nhận", "1.204", "2.345")
                    .contains("từ 01/01/2021 đến 31/03/2021", "Trong đó quá hạn")
                    .contains(
                            "/reports/officers/dossiers?period=2021-Q1&amp;figure=held"
                                    + "&amp;agency=vu-quang&amp;department=KTHT&amp;officer=canbo",
                            "&amp;officer=unattributed",
                            "/reports/officers/dossiers?period=2021-Q1&amp;figure=heldOverdue\"")
                    .contains(
                            "/reports/files/2021-Q1/officers.xlsx",
                            "/reports/files/2021-Q1/officers.csv");
            assertThat(leader.get("/reports/officers?period=2021-Q1&lang=en").body())
                    .contains("By officer", "Nobody yet", "1,204", "Office hours in hand");
        }

        @Test
        void areNamedInTheFilesTheyAreIn() {
            gateway.reporting.answers("POST /api/reports/2021-Q1/officers.csv", 200, "a,b");
            gateway.reporting.answers("GET /api/reports/2021-Q1/dossiers.csv", 200, "c,d");

            assertThat(leader.get("/reports/files/2021-Q1/officers.csv").body()).isEqualTo("a,b");
            assertThat(gateway.reporting.lastCall().body())
                    .contains("\"canbo2.ktht\":\"Trần Thị Bình\"");
            assertThat(leader.get("/reports/files/2021-Q1/dossiers.csv").body()).isEqualTo("c,d");
            assertThat(gateway.reporting.lastCall().body()).isEmpty();
        }

        @Test
        void openToTheirDossiers() {
            gateway.reporting.answers(
                    "GET /api/reports/2021-Q1/officers/dossiers",
                    200,
                    """
                    {"items":[{"id":"1","code":"H27-9","procedure":"1.013225","agency":"vu-quang",
                      "department":"KTHT","officer":"canbo","since":"2021-02-01T02:00:00Z",
                      "until":null,"receivedAt":"2021-01-29T02:00:00Z","dueAt":null,
                      "closedAt":null,"outcome":null,"timing":null}],"total":48,"page":0,"size":20}
                    """);

            String page =
                    leader.get(
                                    "/reports/officers/dossiers?period=2021-Q1&figure=held"
                                            + "&agency=vu-quang&department=KTHT&officer=canbo")
                            .body();

            assertThat(page).contains("48 hồ sơ", "H27-9", "01/02/2021 09:00", "Trang 1 / 3");
            assertThat(gateway.reporting.lastCall().uri().getQuery())
                    .contains("figure=held", "department=KTHT", "officer=canbo", "size=20");
        }
    }

    @Nested
    class TheCheckOfPublishedFigures {

        @Test
        void isFilledWithTheArticlesFiguresByAButton() {
            assertThat(leader.get("/reports/check").body())
                    .contains("/reports/check?example=2021-Q1");
            assertThat(leader.get("/reports/check?example=2021-Q1").body())
                    .contains("value=\"1.098\"", "value=\"5.611\"", "value=\"6.708\"");
        }

        @Test
        void saysWhichEquationFailsAndByHowMuch() {
            gateway.reporting.answers(
                    "POST /api/reports/check",
                    200,
                    """
                    {"balanced":false,"identities":[{"key":"total","holds":false,"left":6708,
                      "right":6709,"difference":-1,"text":"Tổng số thiếu 1"}],
                     "derived":[{"figure":"open","value":147,"text":"Còn 147 hoặc 148"}],
                     "notChecked":["open-parts"]}
                    """);

            String page =
                    leader.submit(
                                    "/reports/check",
                                    "/reports/check",
                                    Map.of(
                                            "carriedOver", "1.098",
                                            "received", "5 611",
                                            "total", "6708",
                                            "resolved", ""))
                            .body();

            assertThat(gateway.reporting.lastCall().body())
                    .isEqualTo("{\"carriedOver\":1098,\"received\":5611,\"total\":6708}");
            assertThat(page)
                    .contains(
                            "Số liệu không cân đối",
                            "Tổng số thiếu 1",
                            "6.708 ≠ 6.709",
                            "; -1",
                            "Còn 147 hoặc 148")
                    .contains("Đang giải quyết = trong hạn + quá hạn");
        }

        @Test
        void marksWhatIsNoNumber() {
            var answer =
                    leader.submit("/reports/check", "/reports/check", Map.of("total", "nhiều"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#total\"", "value=\"nhiều\"");
            assertThat(gateway.reporting.calls()).isEmpty();
        }
    }

    @Nested
    class TheCheckOfAText {

        private static final String TEXT = "Tổng số 6.708 <b>hồ sơ</b>, mới 5.611; đạt 98%";
        private static final String ANSWER =
                """
                {"clean":false,"summary":"Có 3 số liệu","period":"2021-Q1","agency":"vu-quang.duc-linh",
                 "figures":[
                  {"begin":8,"end":13,"text":"6.708","value":6708,"percent":false,
                   "figure":"total","name":"tổng số","phrase":{"begin":0,"end":7},"group":0},
                  {"begin":31,"end":36,"text":"5.611","value":5611,"percent":false,
                   "figure":"received","name":"mới","phrase":null,"group":0},
                  {"begin":42,"end":45,"text":"98%","value":98,"percent":true,
                   "figure":null,"name":null,"phrase":null,"group":0}],
                 "findings":[{"kind":"ledger","key":"total","figures":[0],
                   "text":"tổng số: văn bản ghi 6.708, sổ cái có 6.709","published":6708,
                   "expected":6709,"difference":-1,
                   "links":[{"cell":"total","name":"tổng số","href":"/api/reports/x"}]}],
                 "holding":[{"kind":"ledger","key":"received","figures":[1],"text":"mới: đúng",
                   "published":5611,"expected":5611,"difference":0,"links":[]}],
                 "unpaired":[{"figure":2,"reason":"alone","text":"không có gì để so"}]}
                """;

        @Test
        void marksFiguresAndLeadsToWhatDiffers() {
            gateway.reporting.answers("POST /api/reports/check-text", 200, ANSWER);

            String page =
                    submit(
                                    Map.of(
                                            "text",
                                            TEXT,
                                            "year",
                                            "2021",
                                            "part",
                                            "Q1",
                                            "cut",
                                            "calendar",
                                            "agency",
                                            "vu-quang.duc-linh"))
                            .body();

            assertThat(gateway.reporting.lastCall().body())
                    .contains("\"period\":\"2021-Q1\"", "\"agency\":\"vu-quang.duc-linh\"");
            assertThat(page)
                    .contains("<mark class=\"figure-wrong\" title=\"tổng số, không khớp\">")
                    .contains("<span>6.708</span>", "href=\"#finding-1\"", "id=\"finding-1\"")
                    .contains("<mark class=\"figure-ledger\" title=\"mới, đúng như sổ cái\">")
                    .contains("<mark class=\"figure-unpaired\" title=\"chưa so được\">")
                    .contains("sổ cái có 6.709", "không có gì để so", "Có 3 số liệu")
                    .contains("&lt;b&gt;hồ sơ&lt;/b&gt;")
                    .doesNotContain("<b>hồ sơ</b>")
                    .contains(
                            "/reports/dossiers?period=2021-Q1&amp;cell=total&amp;by=agency"
                                    + "&amp;key=vu-quang.duc-linh");
        }

        @Test
        void paintsNothingWrongThatTheLedgerHasAsWell() {
            gateway.reporting.answers(
                    "POST /api/reports/check-text",
                    200,
                    ANSWER.replace(
                            "\"findings\":[",
                            "\"findings\":[{\"kind\":\"identity\",\"key\":\"total-received\","
                                    + "\"figures\":[0,1],\"text\":\"thiếu 1\",\"links\":[]},"));

            String page = submit(Map.of("text", TEXT, "year", "2021", "part", "Q1")).body();

            assertThat(page)
                    .contains("<mark class=\"figure-wrong\" title=\"tổng số, không khớp\">")
                    .contains("<mark class=\"figure-ledger\" title=\"mới, đúng như sổ cái\">");
        }

        @Test
        void leadsToTheDossiersOfOneRow() {
            gateway.reporting.answers(
                    "POST /api/reports/check-text",
                    200,
                    ANSWER.replace(
                            "\"href\":\"/api/reports/x\"",
                            "\"href\":\"/api/reports/x\",\"by\":\"level\",\"key\":\"COMMUNE\""));

            String page = submit(Map.of("text", TEXT, "year", "2021", "part", "Q1")).body();

            assertThat(page)
                    .contains(
                            "/reports/dossiers?period=2021-Q1&amp;cell=total&amp;by=level"
                                    + "&amp;key=COMMUNE");
        }

        @Test
        void canLeaveTheLedgerAside() {
            gateway.reporting.answers("POST /api/reports/check-text", 200, ANSWER);

            submit(Map.of("text", TEXT, "year", "2021", "part", ""));

            assertThat(gateway.reporting.lastCall().body()).contains("\"period\":\"\"");
        }

        @Test
        void keepsTheTextWhenItIsRefused() {
            gateway.reporting.answers(
                    "POST /api/reports/check-text",
                    422,
                    "{\"title\":\"Văn bản quá dài\",\"detail\":\"nhiều nhất là 100.000\"}");

            var answer = submit(Map.of("text", "Tổng số 1", "part", ""));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Văn bản quá dài", ">Tổng số 1</textarea>");
        }

        @Test
        void isOfferedInBothLanguages() {
            assertThat(leader.get("/reports/check?lang=en").body())
                    .contains("Check a paragraph", "Leave the ledger aside");
            assertThat(leader.get("/reports/check?lang=vi&example=2021-Q1").body())
                    .contains("Kiểm tra một đoạn văn", "tiếp nhận mới 5.611 hồ sơ");
        }

        private HttpResponse<String> submit(Map<String, String> fields) {
            return leader.submit("/reports/check", "/reports/check", fields);
        }
    }
}
