package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;
import vn.motcua.gateway.StubService.Call;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class ResultPagesTest {

    private static final String PAGE = "/cases/7?department=KTHT";
    private static final String PAPERS = "/api/cases/7/papers";
    private static final String PAPER = "0190a0b0-0000-7000-8000-000000000009";
    private static final String HASH = "ab".repeat(32);
    private static final String FILED =
            """
            {"sequence":2,"type":"vn.motcua.dossier.paper-filed.v1",
             "occurredAt":"2021-04-12T01:00:00Z","actor":{"role":"OFFICER","id":"canbo.ktht"},
             "change":{"paper":"%s","mediaType":"application/pdf","size":16,"sha256":"%s"}}
            """
                    .formatted(PAPER, HASH);
    private static final String CLAIMED =
            """
            {"sequence":3,"type":"vn.motcua.dossier.claimed.v1",
             "occurredAt":"2021-04-12T01:00:00Z","actor":{"role":"OFFICER","id":"canbo.xd"},
             "change":{"officer":"canbo.xd"}}
            """;
    private static final Map<String, String> TYPED =
            Map.of(
                    "action", "RESOLVE",
                    "version", "3",
                    "key", "once",
                    "outcome", "REFUSED",
                    "reason", "sai nơi");
    private static final Map<String, String> CHOSEN = Map.of("document", "giấy phép.pdf");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client officer = new Client(gateway.uri()).signedInAs("canbo.ktht");

    @BeforeEach
    void oneCaseThatMayBeDecided() {
        shows(3, "");
        gateway.processing.answers(
                "GET /api/cases/papers/checks",
                200,
                "{\"maxSize\":20971520,\"mediaTypes\":[\"application/pdf\"]}");
        gateway.processing.answers(
                "POST " + PAPERS, 201, "{\"id\":\"%s\",\"sha256\":\"%s\"}".formatted(PAPER, HASH));
        gateway.processing.does("POST " + PAPERS, () -> shows(4, FILED));
        gateway.processing.answers("POST /api/cases/7/resolve", 200, answer(""));
    }

    @Test
    void theFormOfADecisionTakesAFile() {
        assertThat(officer.get(PAGE).body())
                .contains("enctype=\"multipart/form-data\"", "data-most=\"20971520\"", "20 MB")
                .containsPattern("type=\"file\" name=\"document\" id=\"RESOLVE-documentHash\"")
                .contains("accept=\"application/pdf\"")
                .doesNotContain("name=\"documentHash\"");
    }

    @Test
    void theFileIsKeptFirstAndComesThroughTheQuestionWhetherItIsMeant() {
        officer.upload(PAGE, PAGE, TYPED, CHOSEN);

        assertThat(posts())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.uri().getPath()).isEqualTo(PAPERS);
                    assertThat(call.uri().getQuery()).isEqualTo("name=giấy phép.pdf");
                    assertThat(call.body()).isEqualTo("%PDF-1.7 content");
                });
        String asked = officer.get(PAGE).body();
        assertThat(asked)
                .contains("Kiểm tra trước khi thực hiện", "giấy phép.pdf")
                .contains("name=\"documentHash\" value=\"" + HASH + " giấy phép.pdf\"");

        officer.submit(PAGE, PAGE, hiddenOf(asked, "meant", "YES"));

        assertThat(posts().getLast().uri().getPath()).isEqualTo("/api/cases/7/resolve");
        assertThat(posts().getLast().body())
                .isEqualTo(
                        "{\"documentHash\":\"%s\",\"outcome\":\"REFUSED\",\"reason\":\"sai nơi\"}"
                                .formatted(HASH));
        assertThat(posts().getLast().header("if-match")).isEqualTo("\"4\"");
    }

    @Test
    void whatIsToBeChangedKeepsTheFile() {
        officer.upload(PAGE, PAGE, TYPED, CHOSEN);

        officer.submit(PAGE, PAGE, hiddenOf(officer.get(PAGE).body(), "meant", "CHANGE"));

        assertThat(officer.get(PAGE).body())
                .contains("Đã lưu giấy phép.pdf", "value=\"sai nơi\"")
                .contains("name=\"documentHash\" value=\"" + HASH + " giấy phép.pdf\"");
        assertThat(posts()).hasSize(1);
    }

    @Test
    void aFileThatIsNotTakenIsSaidAtItsFieldAndLosesNothingThatWasTyped() {
        gateway.processing.answers(
                "POST " + PAPERS, 413, "{\"title\":\"Quá lớn\",\"detail\":\"Tối đa 20 MB\"}");

        officer.upload(PAGE, PAGE, TYPED, CHOSEN);

        assertThat(officer.get(PAGE).body())
                .contains("href=\"#RESOLVE-documentHash\"", "value=\"sai nơi\"")
                .containsPattern("id=\"RESOLVE-documentHash-error\">Tối đa 20 MB<")
                .doesNotContain("id=\"confirm\"");
        assertThat(posts()).hasSize(1);
    }

    @Test
    void whoeverElseMovedTheCaseMeanwhileIsStillNoticed() {
        keepingMovesTheCase(5, FILED + "," + CLAIMED);

        officer.upload(PAGE, PAGE, TYPED, CHOSEN);

        assertThat(officer.get(PAGE).body()).contains("name=\"version\" value=\"3\"");
    }

    @Test
    void aDecisionWithoutAFileIsAsItWas() {
        officer.upload(PAGE, PAGE, TYPED, Map.of());

        assertThat(officer.get(PAGE).body())
                .contains("id=\"confirm\"", "name=\"version\" value=\"3\"")
                .doesNotContain("name=\"documentHash\"");
        assertThat(posts()).isEmpty();
    }

    @Test
    void theResultIsDownloadedFromTheCase() {
        String decided =
                """
                {"sequence":3,"type":"vn.motcua.dossier.resolved.v1",
                 "occurredAt":"2021-04-12T02:00:00Z","actor":{"role":"OFFICER","id":"canbo.ktht"},
                 "change":{"outcome":"GRANTED","documentHash":"%s"}}
                """
                        .formatted(HASH);
        shows(5, FILED + "," + decided);
        String there = "/cases/7/papers/" + PAPER + "?department=KTHT";
        gateway.processing.answers(
                "GET " + PAPERS + "/" + PAPER,
                200,
                "%PDF-1.7 content",
                Map.of(
                        "Content-Type",
                        "application/pdf",
                        "Content-Disposition",
                        "attachment; filename=\"a.pdf\""));

        assertThat(officer.get(PAGE).body()).contains("href=\"" + there + "\">Văn bản kết quả</a>");
        HttpResponse<String> file = officer.get(there);
        assertThat(file.body()).isEqualTo("%PDF-1.7 content");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"a.pdf\"");
    }

    @Test
    void aPaperInQuarantineSaysSo() {
        gateway.processing.answers(
                "GET " + PAPERS + "/" + PAPER,
                423,
                "{\"title\":\"Tệp bị cách ly\",\"detail\":\"Eicar\"}");

        var answer = officer.get("/cases/7/papers/" + PAPER);

        assertThat(answer.statusCode()).isEqualTo(423);
        assertThat(answer.body()).contains("Tệp bị cách ly", "Eicar");
    }

    private void keepingMovesTheCase(int version, String events) {
        gateway.processing.answers(
                "POST " + PAPERS, 201, "{\"id\":\"%s\",\"sha256\":\"%s\"}".formatted(PAPER, HASH));
        gateway.processing.does("POST " + PAPERS, () -> shows(version, events));
    }

    private void shows(int version, String events) {
        gateway.processing.answers(
                "GET /api/cases/7", 200, answer(events), Map.of("ETag", "\"" + version + "\""));
    }

    private static String answer(String events) {
        return """
        {"id":"7","code":"H27-1","procedure":"1.013225","procedureName":"Cấp phép xây dựng",
         "agency":"vu-quang","department":"KTHT","state":"IN_HAND","officer":"canbo.ktht",
         "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-05-04T10:00:00Z","overdue":false,
         "version":3,"events":[%s],"allowed":["resolve"],
         "papers":[{"paper":"%s","mediaType":"application/pdf","size":16,"sha256":"%s"}]}
        """
                .formatted(events, PAPER, HASH);
    }

    private List<Call> posts() {
        return gateway.processing.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .toList();
    }

    /** The form of the question as the browser sends it. */
    private static List<Map.Entry<String, String>> hiddenOf(
            String page, String name, String value) {
        String form = page.substring(page.indexOf("id=\"confirm\""));
        var hidden =
                Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                        .matcher(form.substring(0, form.indexOf("</form>")));
        return Stream.concat(
                        hidden.results()
                                .filter(one -> !one.group(1).equals("_csrf"))
                                .map(one -> Map.entry(one.group(1), one.group(2))),
                        Stream.of(Map.entry(name, value)))
                .toList();
    }
}
