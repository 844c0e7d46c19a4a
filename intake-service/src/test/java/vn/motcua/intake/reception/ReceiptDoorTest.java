package vn.motcua.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.intake.DoorTest;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Origin.OldSystem;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problem;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

final class ReceiptDoorTest extends DoorTest {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final String PERMIT =
            """
            {"procedure": "1.013225", "agency": "vu-quang", "channel": "COUNTER",
             "papers": ["don", "giay-to-dat", "ban-ve"],
             "applicant": {"name": "Nguyễn <b>An</b>", "identityNumber": "042199001234",
                           "phone": "0912345678"}}
            """;

    private static final String AT_A_KIOSK = PERMIT.replace("COUNTER", "KIOSK");

    @Autowired private PrintedReceipts receipts;

    @Nested
    final class AReceipt {

        @Test
        void isAPdfUnlessAskedOtherwise() throws Exception {
            String code = filed();

            MvcTestResult answer = receipt(code).with(a(Role.RECEPTION)).exchange();

            assertThat(answer)
                    .hasStatusOk()
                    .hasContentType(MediaType.APPLICATION_PDF)
                    .hasHeader("Cache-Control", "no-store")
                    .hasHeader(
                            "Content-Disposition",
                            "inline; filename=\"receipt-%s.pdf\"".formatted(code));
            assertThat(text(answer))
                    .contains("UBND HUYỆN VŨ QUANG", "Vũ Quang, ngày", code)
                    .contains("Nguyễn <b>An</b>", "0912345678")
                    .contains("Đơn đề nghị cấp giấy phép xây dựng", "15 ngày")
                    .doesNotContain("Thời hạn");
        }

        @Test
        void saysHowManySetsThereAreAndWhereTheResultGoes() throws Exception {
            String wished =
                    PERMIT.replace("\"papers\"", "\"sets\": 3, \"delivery\": \"POST\", \"papers\"")
                            .replace("\"phone\"", "\"address\": \"Thôn 5\", \"phone\"");

            assertThat(
                            text(
                                    receipt(filed("sets", Role.RECEPTION, wished))
                                            .with(a(Role.RECEPTION))
                                            .exchange()))
                    .contains(
                            "Số lượng hồ sơ: 03 (bộ)",
                            "Đăng ký nhận kết quả tại: Qua bưu chính: Thôn 5");
        }

        @Test
        void isAPageWhenAskedForOne() throws Exception {
            MvcTestResult answer =
                    receipt(filed())
                            .header("Accept", "text/html,*/*;q=0.8")
                            .with(a(Role.OFFICER, "vu-quang", "KTHT"))
                            .exchange();

            assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
            assertThat(answer.getResponse().getContentAsString())
                    .contains("Nguyễn &lt;b&gt;An&lt;/b&gt;", "data:image/png;base64,");
        }

        @Test
        void isNothingElse() throws Exception {
            assertThat(receipt(filed()).accept(MediaType.APPLICATION_JSON).with(a(Role.RECEPTION)))
                    .hasStatus(HttpStatus.NOT_ACCEPTABLE);
        }

        @Test
        void isFoundByACodeGivenAsAParameter() throws Exception {
            assertThat(
                            door.get()
                                    .uri("/api/dossiers/receipt?code=" + filed())
                                    .with(a(Role.RECEPTION)))
                    .hasStatusOk()
                    .hasContentType(MediaType.APPLICATION_PDF);
        }

        @Test
        void isNotThereForAnUnknownCode() {
            for (String path : new String[] {"/HS-1/receipt", "/receipt?code=HS/2021/1"}) {
                assertThat(door.get().uri("/api/dossiers" + path).with(a(Role.RECEPTION)))
                        .hasStatus(HttpStatus.NOT_FOUND)
                        .bodyJson()
                        .extractingPath("$.type")
                        .isEqualTo("urn:motcua:problem:unknown-dossier");
            }
        }

        @Test
        void isNotThereForADossierOfAnOlderSystem() {
            var ids = new Ids();
            var received = Instant.parse("2021-04-08T02:00:00Z");
            var imported =
                    new Dossier(
                            new DossierId(ids.next()),
                            new DossierCode("HS/2021/1"),
                            new ProcedureCode("1.013225"),
                            "Cấp giấy phép xây dựng",
                            new AgencyId("vu-quang"),
                            new DepartmentCode("KTHT"),
                            Channel.COUNTER,
                            received,
                            null,
                            new OldSystem(ids.next(), 1, "hash", null, null));

            assertThat(
                            catchThrowableOfType(
                                            Problem.class,
                                            () ->
                                                    receipts.print(
                                                            imported, MediaType.APPLICATION_PDF))
                                    .key())
                    .isEqualTo("no-receipt");
        }
    }

    @Nested
    final class ACaller {

        @Test
        void needsAToken() throws Exception {
            assertThat(receipt(filed())).hasStatus(HttpStatus.UNAUTHORIZED);
        }

        @Test
        void printsNothingOfAnotherDepartment() throws Exception {
            assertThat(receipt(filed()).with(a(Role.OFFICER, "vu-quang", "TU_PHAP")))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void printsNothingAsAnOperator() throws Exception {
            assertThat(receipt(filed()).with(a(Role.OPERATOR))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Nested
    final class AKiosk {

        @Test
        void printsWhatItHasFiledItself() throws Exception {
            String code = filed("kiosk's own", Role.KIOSK, AT_A_KIOSK);

            assertThat(receipt(code).header("Idempotency-Key", "kiosk's own").with(a(Role.KIOSK)))
                    .hasStatusOk();
        }

        @Test
        void doesNotLearnWhatOthersFiled() throws Exception {
            String own = filed("kiosk's other", Role.KIOSK, AT_A_KIOSK);
            String desk = filed("desk's", Role.RECEPTION, PERMIT);

            assertThat(receipt(own).with(a(Role.KIOSK))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(receipt(own).header("Idempotency-Key", "guess").with(a(Role.KIOSK)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(receipt(desk).header("Idempotency-Key", "desk's").with(a(Role.KIOSK)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private MockMvcRequestBuilder receipt(String code) {
        return door.get().uri("/api/dossiers/" + code + "/receipt");
    }

    private String filed() throws Exception {
        return filed("receipt-" + KEYS.incrementAndGet(), Role.RECEPTION, PERMIT);
    }

    private String filed(String key, Role role, String body) throws Exception {
        MvcTestResult answer =
                door.post()
                        .uri("/api/dossiers")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(a(role))
                        .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsByteArray())
                .path("code")
                .asString();
    }

    private static String text(MvcTestResult answer) throws Exception {
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
