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

class ScanPagesTest {

    private static final String FORM = "/kiosk/new?procedure=1.013225";
    private static final String ID = "018f0000-0000-7000-8000-000000000001";
    private static final String PAPERS = "/api/cases/" + ID + "/papers";
    private static final String CHECKS = "/api/cases/papers/checks";
    private static final Map<String, String> TYPED =
            Map.of("agency", "vu-quang", "name", "Nguyễn Thị Lan", "key", "the-key");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client desk = new Client(gateway.uri()).signedInAs("tiepnhan");

    @BeforeEach
    void offerOneProcedure() {
        gateway.intake.answers(
                "GET /api/procedures",
                200,
                """
                {"items":[{"code":"1.013225","name":"Cấp giấy phép","field":"XAY_DUNG",
                 "fieldName":"Xây dựng","limit":{"amount":15,"unit":"WORKING_DAYS"},
                 "papers":[{"key":"don","name":"Đơn đề nghị","required":true,"copies":1},
                           {"key":"ban-ve","name":"Bản vẽ","required":true,"copies":2}]}]}
                """);
        gateway.intake.answers(
                "POST /api/dossiers",
                201,
                """
                {"id":"018f0000-0000-7000-8000-000000000001","code":"000.00.13.H27-210408-0001",
                 "procedure":"1.013225","procedureName":"Cấp giấy phép","agency":"vu-quang",
                 "department":"KTHT","receivedAt":"2021-04-08T02:00:00Z","dueAt":null,
                 "derivation":[],"papers":["don"]}
                """);
        gateway.processing.answers(
                "GET " + CHECKS,
                200,
                "{\"maxSize\":20971520,\"mediaTypes\":[\"application/pdf\",\"image/jpeg\"]}");
        gateway.processing.answers("POST " + CHECKS, 200, "{}");
        gateway.processing.answers("POST " + PAPERS, 201, "{}");
    }

    @Test
    void theDeskSeesTheLimitsAtEachPaperAndTheKioskNothing() {
        assertThat(desk.get(FORM).body())
                .contains("enctype=\"multipart/form-data\"", "name=\"scan-don\"", "20 MB")
                .contains("accept=\"application/pdf,image/jpeg\"", "data-most=\"20971520\"");
        assertThat(new Client(gateway.uri()).signedInAs("kiosk").get(FORM).body())
                .doesNotContain("enctype", "type=\"file\"");
    }

    @Test
    void scansAreCheckedThenTheDossierIsFiledThenTheyAreKept() {
        var answer = send(FORM, FORM, TYPED, Map.of("scan-don", "đơn.pdf"));

        assertThat(answer.statusCode()).isEqualTo(302);
        Call filed = gateway.intake.lastCall();
        assertThat(filed.body()).contains("\"papers\":[\"don\"]");
        assertThat(filed.header("idempotency-key")).isEqualTo("the-key");
        List<Call> calls = posts();
        assertThat(calls).extracting(call -> call.uri().getPath()).containsExactly(CHECKS, PAPERS);
        assertThat(calls.getFirst().uri().getQuery())
                .isEqualTo("procedure=1.013225&key=don&name=đơn.pdf&size=16");
        assertThat(calls.getLast().uri().getQuery()).isEqualTo("key=don&name=đơn.pdf");
        assertThat(calls)
                .allSatisfy(call -> {
                    assertThat(call.body()).isEqualTo("%PDF-1.7 content");
                    assertThat(call.header("content-type")).isEqualTo("application/pdf");
                });
        assertThat(desk.get("/kiosk/receipt").body()).contains("(đã lưu bản chụp)");
    }

    @Test
    void aRefusedScanFilesNothingAndLosesNothingThatWasTyped() {
        gateway.processing.answers(
                "POST " + CHECKS,
                415,
                "{\"title\":\"Loại khác\",\"detail\":\"Hãy lưu thành JPEG\"}");

        send(FORM, FORM, TYPED, Map.of("scan-ban-ve", "a.heic"));

        assertThat(gateway.intake.calls()).noneMatch(call -> call.method().equals("POST"));
        String form = desk.get(FORM).body();
        assertThat(form)
                .contains("value=\"Nguyễn Thị Lan\"", "value=\"the-key\"", "href=\"#scan-ban-ve\"")
                .containsPattern("id=\"scan-ban-ve-error\"[^>]*>Hãy lưu thành JPEG<")
                .containsPattern("value=\"ban-ve\"[^>]*checked");
    }

    @Test
    void aDossierThatIsRefusedKeepsNoScan() {
        gateway.intake.answers("POST /api/dossiers", 422, "{\"title\":\"Chưa hợp lệ\"}");

        send(FORM, FORM, TYPED, Map.of("scan-don", "a.pdf"));

        assertThat(posts()).extracting(call -> call.uri().getPath()).containsExactly(CHECKS);
        assertThat(desk.get(FORM).body()).contains("Chưa hợp lệ");
    }

    @Test
    void aScanThatCannotBeKeptIsSentAgainFromTheReceipt() {
        gateway.processing.answers(
                "POST " + PAPERS, 409, "{\"title\":\"Không lưu\",\"detail\":\"Đã đủ tệp\"}");
        send(FORM, FORM, TYPED, Map.of("scan-don", "a.pdf"));
        assertThat(desk.get("/kiosk/receipt").body())
                .contains("000.00.13.H27-210408-0001", "Có bản chụp chưa lưu được", "Đã đủ tệp");

        gateway.processing.answers("POST " + PAPERS, 201, "{}");
        send("/kiosk/receipt", "/kiosk/receipt/scans", Map.of(), Map.of("scan-don", "a.pdf"));

        assertThat(desk.get("/kiosk/receipt").body())
                .contains("(đã lưu bản chụp)")
                .doesNotContain("Có bản chụp chưa lưu được");
        assertThat(gateway.intake.calls())
                .filteredOn(call -> call.method().equals("POST"))
                .hasSize(1);
    }

    @Test
    void withoutAnybodyToKeepScansTheDeskStillFiles() {
        gateway.processing.answers("GET " + CHECKS, 503, "{}");

        assertThat(desk.get(FORM).body()).doesNotContain("type=\"file\"", "enctype");
        assertThat(desk.submit(FORM, FORM, TYPED).statusCode()).isEqualTo(302);
        assertThat(desk.get("/kiosk/receipt").body()).contains("000.00.13.H27-210408-0001");
    }

    @Test
    void filesOfAnybodyElseAreNotRead() {
        var kiosk = new Client(gateway.uri()).signedInAs("kiosk");

        assertThat(kiosk.upload(FORM, FORM, TYPED, Map.of("scan-don", "a.pdf")).statusCode())
                .isEqualTo(403);
        assertThat(
                        new Client(gateway.uri())
                                .upload("/sign-in", "/sign-in", Map.of(), Map.of("file", "a.pdf"))
                                .statusCode())
                .isEqualTo(403);
    }

    private List<Call> posts() {
        return gateway.processing.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .toList();
    }

    private HttpResponse<String> send(
            String page, String action, Map<String, String> fields, Map<String, String> files) {
        return desk.upload(page, action, fields, files);
    }
}
