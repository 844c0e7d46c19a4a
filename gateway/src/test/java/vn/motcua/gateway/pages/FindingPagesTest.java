package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.util.Map;

class FindingPagesTest {

    private static final String FOUND =
            """
            {"total":41,"page":1,"size":20,"by":["NAME"],"items":[
             {"id":"018f0000-0000-7000-8000-000000000001","code":"000.00.13.H27-210408-0001",
              "procedureName":"Cấp giấy phép xây dựng","agency":"vu-quang","department":"KTHT",
              "receivedAt":"2021-04-08T02:00:00Z","dueAt":null,"name":"Đỗ Thị <Bưởi>",
              "phone":"0977000111","identityEnding":"7777","address":null}]}
            """;

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client desk = new Client(gateway.uri()).signedInAs("tiepnhan");

    @BeforeEach
    void findOne() {
        gateway.intake.answers("POST /api/dossiers/searches", 200, FOUND);
    }

    @Test
    void asksForNothingBeforeSomethingIsSought() {
        assertThat(desk.get("/find").body()).contains("Tìm hồ sơ", "name=\"q\"");
        assertThat(gateway.intake.calls()).isEmpty();
    }

    @Test
    void showsWhatWasFoundWithTheWaysOn() {
        var answer = desk.submit("/find", "/find", Map.of("q", " do thi buoi "));

        assertThat(answer.statusCode()).isEqualTo(302);
        String page = desk.get("/find?page=1").body();
        assertThat(gateway.intake.lastCall().body())
                .contains("\"q\":\"do thi buoi\"", "\"page\":1");
        assertThat(page)
                .contains("41 hồ sơ", "Trang 2 / 3", "Đỗ Thị &lt;Bưởi&gt;", "0977000111", "…7777")
                .contains("/tracking/000.00.13.H27-210408-0001")
                .contains("/find/receipt.pdf?code=000.00.13.H27-210408-0001")
                .contains("/cases/018f0000-0000-7000-8000-000000000001?department=KTHT");
    }

    @Test
    void keepsWhatIsSoughtOutOfEveryAddress() {
        var answer = desk.submit("/find", "/find", Map.of("q", "042199007777"));

        assertThat(answer.headers().firstValue("location").orElseThrow())
                .doesNotContain("042199007777");
        assertThat(desk.get("/find").body()).doesNotContain("q=042199007777");
        assertThat(gateway.intake.lastCall().uri().toString()).doesNotContain("042199007777");
    }

    @Test
    void saysWhatIsTooLittleAndKeepsTheForm() {
        gateway.intake.answers(
                "POST /api/dossiers/searches",
                422,
                "{\"title\":\"Chưa đủ để tìm\",\"detail\":\"Ít nhất hai chữ cái\"}");
        desk.submit("/find", "/find", Map.of("q", "a"));

        var page = desk.get("/find");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Chưa đủ để tìm", "Ít nhất hai chữ cái", "value=\"a\"");
    }

    @Test
    void reprintsAReceiptInTheNameOfWhoeverAsks() {
        gateway.intake.answers(
                "GET /api/dossiers/receipt",
                200,
                "%PDF-1.7",
                Map.of("Content-Type", "application/pdf"));

        assertThat(desk.get("/find/receipt.pdf?code=000.00.13.H27-210408-0001").body())
                .isEqualTo("%PDF-1.7");
        assertThat(gateway.intake.lastCall().header("idempotency-key")).isEmpty();
    }

    @Test
    void isForThoseWhoHandleDossiers() {
        assertThat(desk.get("/").body()).contains("href=\"/find\"");
        for (String account : new String[] {"kiosk", "thanhtra", "vanhanh"}) {
            var other = new Client(gateway.uri()).signedInAs(account);
            assertThat(other.get("/find").statusCode()).as(account).isEqualTo(403);
            assertThat(other.get("/").body()).doesNotContain("href=\"/find\"");
        }
    }
}
