package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

class KioskPagesTest {

    private static final String PROCEDURES =
            """
            {"catalogueVersion":"v1","total":1,"items":[{"code":"1.013225",
             "name":"Cấp giấy phép xây dựng nhà ở riêng lẻ","field":"XAY_DUNG",
             "fieldName":"Hoạt động xây dựng","level":"DISTRICT","department":"KTHT",
             "limit":{"amount":15,"unit":"WORKING_DAYS"},"startRule":"NEXT_SESSION",
             "fee":{"amount":75000,"text":"75.000 đồng"},
             "papers":[{"key":"don","name":"Đơn đề nghị","required":true,"copies":1},
                       {"key":"ban-ve","name":"Bản vẽ","required":true,"copies":2}]}]}
            """;
    private static final String RECEPTION =
            """
            {"id":"018f0000-0000-7000-8000-000000000001","code":"000.00.13.H27-210408-0001",
             "procedure":"1.013225","procedureName":"Cấp giấy phép xây dựng nhà ở riêng lẻ",
             "agency":"vu-quang","department":"KTHT","channel":"KIOSK",
             "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-05-04T10:00:00Z",
             "derivation":[{"rule":"limit","vi":"15 ngày làm việc","en":"15 working days"}],
             "papers":["don"],"receiptUrl":"/kiosk"}
            """;
    private static final Map<String, String> TYPED =
            Map.of(
                    "agency", "vu-quang",
                    "papers", "don",
                    "name", "Nguyễn Thị <Lan>",
                    "phone", "0912 345",
                    "key", "the-key-of-this-form");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client kiosk = new Client(gateway.uri()).signedInAs("kiosk");
    private static final String FORM = "/kiosk/new?procedure=1.013225";

    private static final String EVENTS =
            """
            {"items":[{"code":"XAY_NHA","name":"Xây, sửa nhà","nameEn":"Building a house",
                       "procedures":4,"filed":7},
                      {"code":"SINH_CON","name":"Sinh con","nameEn":"Having a child",
                       "procedures":5,"filed":0}]}
            """;

    @BeforeEach
    void offerOneProcedure() {
        gateway.intake.answers("GET /api/procedures", 200, PROCEDURES);
        gateway.intake.answers("GET /api/procedures/events", 200, EVENTS);
    }

    @Nested
    class ChoosingAProcedure {

        @Test
        void beginsWithASearchAndTheLifeEventsTheMostUsedFirst() {
            assertThat(kiosk.get("/kiosk").body())
                    .contains("name=\"q\"", "4 thủ tục", "/kiosk?event=SINH_CON")
                    .containsSubsequence("Xây, sửa nhà", "Sinh con")
                    .doesNotContain("/kiosk/new");
            assertThat(kiosk.get("/kiosk?lang=en").body())
                    .containsSubsequence("Building a house", "Having a child");
            kiosk.get("/kiosk?lang=vi");
        }

        @Test
        void opensAnEventWithItsProcedures() {
            assertThat(kiosk.get("/kiosk?event=XAY_NHA").body())
                    .contains(
                            "Xây, sửa nhà",
                            "Cấp giấy phép xây dựng nhà ở riêng lẻ",
                            "15 ngày làm việc",
                            "/kiosk/new?procedure=1.013225");
            assertThat(gateway.intake.lastCall().uri())
                    .hasToString("/api/procedures?event=XAY_NHA");
            assertThat(kiosk.get("/kiosk?event=NONE").statusCode()).isEqualTo(404);
        }

        @Test
        void searchesByWhatWasTyped() {
            kiosk.get("/kiosk?q=giay+phep&lang=en");

            assertThat(gateway.intake.lastCall().uri())
                    .hasToString("/api/procedures?q=giay%20phep");
            assertThat(gateway.intake.lastCall().header("accept-language")).isEqualTo("en");
        }

        @Test
        void showsManyProceduresPageByPage() {
            String one = PROCEDURES.substring(PROCEDURES.indexOf("{\"code\""));
            one = one.substring(0, one.lastIndexOf("]}"));
            String twenty = (one + ",").repeat(19) + one;
            gateway.intake.answers("GET /api/procedures", 200, "{\"items\":[" + twenty + "]}");

            String second = kiosk.get("/kiosk?q=giay&page=1").body();

            assertThat(second).contains("20 thủ tục", "Trang 2 / 3", "q=giay&amp;page=2");
            assertThat(second.split("/kiosk/new\\?", -1)).hasSize(9);
            assertThat(kiosk.get("/kiosk?q=giay&page=99").body()).contains("Trang 3 / 3");
        }

        @Test
        void helpsOnWhenNothingIsFound() {
            gateway.intake.answers(
                    "GET /api/procedures",
                    200,
                    PROCEDURES.replace("\"items\"", "\"items\":[],\"close\""));

            assertThat(kiosk.get("/kiosk?q=ho+%3Cchieu%3E").body())
                    .contains("Không tìm thấy thủ tục cho “ho &lt;chieu&gt;”", "quầy tiếp nhận")
                    .contains("Có phải quý vị cần", "/kiosk/new?procedure=1.013225")
                    .contains("/kiosk?event=XAY_NHA", "value=\"ho &lt;chieu&gt;\"");
        }
    }

    @Nested
    class FilingADossier {

        @Test
        void showsPapersAndAFreshKeyForEveryForm() {
            String first = kiosk.get(FORM).body();

            assertThat(first)
                    .contains("Đơn đề nghị", "× 2", "75.000 đồng", "UBND huyện Vũ Quang")
                    .contains("for=\"phone\"", "id=\"phone\"");
            assertThat(key(first)).isNotEmpty().isNotEqualTo(key(kiosk.get(FORM).body()));
        }

        @Test
        void endsWithAReceiptThatExplainsTheDueDate() {
            gateway.intake.answers("POST /api/dossiers", 201, RECEPTION);

            var answer = kiosk.submit(FORM, FORM, TYPED);

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(kiosk.get("/kiosk/receipt").body())
                    .contains(
                            "000.00.13.H27-210408-0001",
                            "08/04/2021 09:00",
                            "04/05/2021 17:00",
                            "15 ngày làm việc",
                            "Phòng Kinh tế và Hạ tầng",
                            "Nguyễn Thị &lt;Lan&gt;",
                            "/tracking/000.00.13.H27-210408-0001/qr.svg");
            assertThat(kiosk.get("/tracking/000.00.13.H27-210408-0001/qr.svg").body())
                    .startsWith("<svg ");
        }

        @Test
        void offersTheReceiptOnPaperByTheKeyOfItsFiling() {
            gateway.intake.answers("POST /api/dossiers", 201, RECEPTION);
            gateway.intake.answers(
                    "GET /api/dossiers/receipt",
                    200,
                    "%PDF-1.7",
                    Map.of("Content-Type", "application/pdf"));
            kiosk.submit(FORM, FORM, TYPED);

            assertThat(kiosk.get("/kiosk/receipt").body())
                    .containsPattern("href=\"/kiosk/receipt.pdf\"[^>]*>In giấy hẹn<")
                    .doesNotContain("data-print");
            var paper = kiosk.get("/kiosk/receipt.pdf");

            assertThat(paper.body()).isEqualTo("%PDF-1.7");
            assertThat(paper.headers().firstValue("content-type")).hasValue("application/pdf");
            var asked = gateway.intake.lastCall();
            assertThat(asked.uri().getQuery()).isEqualTo("code=000.00.13.H27-210408-0001");
            assertThat(asked.header("accept")).startsWith("application/pdf");
            assertThat(asked.header("idempotency-key")).isEqualTo("the-key-of-this-form");
        }

        @Test
        void printsNothingForOneWhoHasFiledNothing() {
            assertThat(kiosk.get("/kiosk/receipt.pdf").statusCode()).isEqualTo(404);
        }

        @Test
        void leavesNothingForTheNextPersonAtTheKiosk() {
            gateway.intake.answers("POST /api/dossiers", 201, RECEPTION);
            kiosk.submit(FORM, FORM, TYPED);

            kiosk.get("/kiosk");

            assertThat(kiosk.get("/kiosk/receipt").statusCode()).isEqualTo(302);
        }

        @Test
        void sendsTheKeyOfTheFormAndTheChannelOfTheRole() {
            gateway.intake.answers("POST /api/dossiers", 201, RECEPTION);

            kiosk.submit(FORM, FORM, TYPED);
            String atTheKiosk = gateway.intake.lastCall().body();
            String key = gateway.intake.lastCall().header("idempotency-key");
            new Client(gateway.uri()).signedInAs("tiepnhan").submit(FORM, FORM, TYPED);
            String atTheDesk = gateway.intake.lastCall().body();

            assertThat(key).isEqualTo("the-key-of-this-form");
            assertThat(atTheKiosk)
                    .contains("\"channel\":\"KIOSK\"", "\"papers\":[\"don\"]", "\"locale\":\"vi\"");
            assertThat(atTheDesk).contains("\"channel\":\"COUNTER\"");
            assertThat(atTheKiosk).doesNotContain("sets", "delivery");
        }

        @Test
        void sendsWhatTheDeskChose() {
            gateway.intake.answers(
                    "POST /api/dossiers",
                    201,
                    RECEPTION.replace("\"papers\"", "\"sets\":2,\"delivery\":\"POST\",\"papers\""));
            var desk = new Client(gateway.uri()).signedInAs("tiepnhan");

            desk.submit(FORM, FORM, withChoices("2"));

            assertThat(gateway.intake.lastCall().body())
                    .contains("\"channel\":\"POST\"", "\"sets\":2", "\"delivery\":\"POST\"");
            assertThat(desk.get("/kiosk/receipt").body()).contains("Số bộ hồ sơ", "Qua bưu chính");
        }

        @Test
        void keepsWhatTheDeskChoseWhenItIsRefused() {
            gateway.intake.answers(
                    "POST /api/dossiers",
                    422,
                    """
                    {"type":"urn:motcua:problem:invalid-request","title":"Dữ liệu chưa hợp lệ",
                     "errors":[{"field":"sets","message":"Từ 1 đến 99"},
                               {"field":"applicant.address","message":"Phải có địa chỉ"}]}
                    """);
            var desk = new Client(gateway.uri()).signedInAs("tiepnhan");

            desk.submit(FORM, FORM, withChoices("hai"));

            assertThat(gateway.intake.lastCall().body()).contains("\"sets\":0");
            assertThat(desk.get(FORM).body())
                    .containsSubsequence("href=\"#address\"", "href=\"#sets\"")
                    .containsPattern("id=\"sets-error\"[^>]*>Từ 1 đến 99<")
                    .containsPattern("id=\"sets\"[^>]*value=\"hai\"")
                    .containsPattern("value=\"POST\" selected=\"selected\">Qua bưu chính<")
                    .containsPattern("value=\"POST\" selected=\"selected\">Bưu chính<");
        }

        @Test
        void offersTheDesksChoicesToNobodyElse() {
            assertThat(kiosk.get(FORM).body()).doesNotContain("id=\"sets\"", "id=\"delivery\"");
        }

        private static Map<String, String> withChoices(String sets) {
            Map<String, String> fields = new HashMap<>(TYPED);
            fields.putAll(Map.of("channel", "POST", "sets", sets, "delivery", "POST"));
            return fields;
        }

        @Test
        void keepsWhatWasTypedAndShowsEachProblemBesideItsField() {
            gateway.intake.answers(
                    "POST /api/dossiers",
                    422,
                    """
                    {"type":"urn:motcua:problem:invalid-request","title":"Dữ liệu chưa hợp lệ",
                     "detail":"Một số trường chưa hợp lệ","status":422,
                     "errors":[{"field":"applicant.phone","key":"Pattern",
                                "message":"Số điện thoại không đúng"}]}
                    """);

            String form = refused();

            assertThat(form)
                    .contains("role=\"alert\"", "href=\"#phone\"", "Lỗi: ")
                    .containsPattern("id=\"phone-error\"[^>]*>Số điện thoại không đúng<")
                    .contains("value=\"Nguyễn Thị &lt;Lan&gt;\"", "value=\"0912 345\"")
                    .containsPattern("id=\"phone\"[^>]*aria-invalid=\"true\"")
                    .containsPattern("value=\"don\"[^>]*checked");
            assertThat(key(form)).isEqualTo("the-key-of-this-form");
        }

        @Test
        void listsTheProblemsInTheOrderOfTheForm() {
            gateway.intake.answers(
                    "POST /api/dossiers",
                    422,
                    """
                    {"type":"urn:motcua:problem:invalid-request","title":"Dữ liệu chưa hợp lệ",
                     "errors":[{"field":"papers","message":"Thiếu bản vẽ"},
                               {"field":"applicant.phone","message":"Sai số"},
                               {"field":"applicant.name","message":"Thiếu tên"}]}
                    """);

            assertThat(refused())
                    .containsSubsequence("href=\"#name\"", "href=\"#phone\"", "href=\"#papers\"");
        }

        @Test
        void answersARefusedFormWithItsPageSoThatBackAndReloadWork() {
            gateway.intake.answers("POST /api/dossiers", 422, "{\"title\":\"Chưa hợp lệ\"}");

            var answer = kiosk.submit(FORM, FORM, TYPED);

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith(FORM);
            assertThat(kiosk.get(FORM).body()).contains("Chưa hợp lệ");
            assertThat(kiosk.get(FORM).body()).doesNotContain("Chưa hợp lệ");
        }

        @Test
        void namesTheMissingPapersBesideThem() {
            gateway.intake.answers(
                    "POST /api/dossiers",
                    422,
                    """
                    {"type":"urn:motcua:problem:missing-paper","title":"Thiếu giấy tờ",
                     "detail":"Hồ sơ chưa có giấy tờ bắt buộc: Bản vẽ.","field":"papers"}
                    """);

            assertThat(refused())
                    .contains("href=\"#papers\"")
                    .containsPattern("text-danger\">Hồ sơ chưa có giấy tờ bắt buộc: Bản vẽ");
        }

        @Test
        void takesANewKeyWhenAChangedFormIsSentAgain() {
            gateway.intake.answers(
                    "POST /api/dossiers",
                    422,
                    "{\"type\":\"urn:motcua:problem:idempotency-key-reused\",\"title\":\"Đã"
                            + " nộp\"}");

            String form = refused();

            assertThat(form).contains("Đã nộp");
            assertThat(key(form)).isNotEqualTo("the-key-of-this-form");
        }
    }

    @Nested
    class AMachineThatStandsAlone {

        @Test
        void clearsAFormThatWasLeftAndADeskDoesNot() {
            assertThat(kiosk.get(FORM).body())
                    .contains("data-after=\"90\"", "data-warning=\"30\"", "data-to=\"/kiosk\"");
            assertThat(new Client(gateway.uri()).signedInAs("tiepnhan").get(FORM).body())
                    .doesNotContain("data-after");
        }
    }

    private String refused() {
        kiosk.submit(FORM, FORM, TYPED);
        return kiosk.get(FORM).body();
    }

    private static String key(String page) {
        var key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
        return key.find() ? key.group(1) : "";
    }
}
