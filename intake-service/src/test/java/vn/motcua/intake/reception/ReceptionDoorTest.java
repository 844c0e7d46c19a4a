package vn.motcua.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.intake.DoorTest;
import vn.motcua.kernel.event.Role;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

final class ReceptionDoorTest extends DoorTest {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final String PERMIT =
            """
            {"procedure": "1.013225", "agency": "vu-quang", "channel": "COUNTER",
             "papers": ["don", "giay-to-dat", "ban-ve"],
             "applicant": {"name": "Nguyễn Văn An", "identityNumber": "042199001234",
                           "phone": "0912345678"}}
            """;

    private static final String BIRTH =
            """
            {"procedure": "1.001193", "agency": "vu-quang.duc-linh", "channel": "COUNTER",
             "papers": ["to-khai", "giay-chung-sinh", "giay-to-tuy-than"],
             "applicant": {"name": "Nguyễn Văn An", "phone": "0912345678"}}
            """;

    @Nested
    final class AGoodReception {

        @Test
        void isAnsweredWithItsCodeItsDueDateAndWhy() throws Exception {
            MvcTestResult answer = file(PERMIT);

            assertThat(answer).hasStatus(HttpStatus.CREATED);
            JsonNode receipt = body(answer);
            assertThat(receipt.path("code").asString())
                    .matches("000\\.00\\.13\\.H27-\\d{6}-\\d{4}");
            assertThat(receipt.path("department").asString()).isEqualTo("KTHT");
            assertThat(receipt.path("procedureName").asString())
                    .isEqualTo("Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ");
            assertThat(receipt.path("dueAt").asString())
                    .isGreaterThan(receipt.path("receivedAt").asString());
            assertThat(receipt.path("derivation").size()).isGreaterThan(1);
            assertThat(receipt.path("papers")).hasSize(3);
            assertThat(answer.getResponse().getHeader("Location"))
                    .isEqualTo("/api/dossiers/" + receipt.path("code").asString());
        }

        @Test
        void needsNoMoreThanANameAtTheCounter() throws Exception {
            String nameOnly = applicant("");

            MvcTestResult answer = file(nameOnly);

            assertThat(answer).hasStatus(HttpStatus.CREATED);
            String code = body(answer).path("code").asString();
            assertThat(door.get().uri("/api/dossiers/" + code + "/receipt").with(a(Role.RECEPTION)))
                    .hasStatusOk();
        }

        @Test
        void keepsTheSetsAndTheWayOfTheResult() throws Exception {
            String wished =
                    PERMIT.replace(
                            "\"papers\"", "\"sets\": 2, \"delivery\": \"ONLINE\", \"papers\"");

            JsonNode receipt = body(file(wished));

            assertThat(receipt.path("sets").asInt()).isEqualTo(2);
            String code = receipt.path("code").asString();
            assertThat(door.get().uri("/api/dossiers/" + code).with(a(Role.RECEPTION)))
                    .bodyJson()
                    .extractingPath("$.delivery")
                    .isEqualTo("ONLINE");
        }

        @Test
        void isFiledOnceHoweverOftenItIsSent() throws Exception {
            String first = file("again", PERMIT).getResponse().getContentAsString();
            MvcTestResult second = file("again", PERMIT.replace("\n", " ").replace(": ", ":"));

            assertThat(second)
                    .hasStatus(HttpStatus.CREATED)
                    .hasHeader("Idempotency-Replayed", "true");
            assertThat(second.getResponse().getContentAsString()).isEqualTo(first);
        }

        @Test
        void countsItsNumbersUp() throws Exception {
            int first = number(body(file(PERMIT)));
            int second = number(body(file(PERMIT)));

            assertThat(second).isEqualTo(first + 1);
        }

        @Test
        void canBeReadByTheDeskWithItsApplicant() throws Exception {
            String code = body(file(PERMIT)).path("code").asString();

            MvcTestResult read =
                    door.get().uri("/api/dossiers/" + code).with(a(Role.RECEPTION)).exchange();

            assertThat(read).hasStatusOk().containsHeader("ETag");
            assertThat(body(read).path("applicant").path("phone").asString())
                    .isEqualTo("0912345678");
        }

        @Test
        void isNotSentAgainToOneWhoHasIt() throws Exception {
            String code = body(file(PERMIT)).path("code").asString();
            String tag =
                    door.get()
                            .uri("/api/dossiers/" + code)
                            .with(a(Role.RECEPTION))
                            .exchange()
                            .getResponse()
                            .getHeader("ETag");

            assertThat(
                            door.get()
                                    .uri("/api/dossiers/" + code)
                                    .header("If-None-Match", String.valueOf(tag))
                                    .with(a(Role.RECEPTION)))
                    .hasStatus(HttpStatus.NOT_MODIFIED);
        }

        private static int number(JsonNode receipt) {
            String code = receipt.path("code").asString();
            return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
        }
    }

    @Nested
    final class AKey {

        @Test
        void isRequired() {
            assertThat(
                            door.post()
                                    .uri("/api/dossiers")
                                    .with(a(Role.RECEPTION))
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(PERMIT))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:idempotency-key-missing");
        }

        @Test
        void cannotBeUsedForAnotherBody() {
            file("reused", PERMIT);

            assertThat(file("reused", PERMIT.replace("An", "Bình")))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.title")
                    .isEqualTo("Idempotency-Key đã dùng");
        }

        @Test
        void belongsToItsCallerAlone() {
            file("mine", PERMIT);

            assertThat(
                            post("mine", PERMIT.replace("COUNTER", "KIOSK"))
                                    .with(a(Role.KIOSK))
                                    .exchange())
                    .hasStatus(HttpStatus.CREATED)
                    .doesNotContainHeader("Idempotency-Replayed");
        }

        @Test
        void maySayNoMoreThanTwoHundredCharacters() {
            assertThat(file("x".repeat(201), PERMIT))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:idempotency-key-too-long");
        }
    }

    @Nested
    final class ABadReception {

        @Test
        void namesTheUnknownProcedureInBothLanguages() {
            String body = PERMIT.replace("1.013225", "9.999999");

            assertThat(file(body))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo("Danh mục không có thủ tục mã “9.999999”.");
            assertThat(inEnglish(body))
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo("The catalogue has no procedure with the code “9.999999”.");
        }

        @Test
        void namesTheMissingPapersInBothLanguages() {
            String body = PERMIT.replace("\"don\", ", "");

            assertThat(file(body))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo(
                            "Hồ sơ chưa có giấy tờ bắt buộc: Đơn đề nghị cấp giấy phép xây dựng.");
            assertThat(inEnglish(body))
                    .bodyJson()
                    .extractingPath("$.papers[0].key")
                    .isEqualTo("don");
        }

        @Test
        void namesWrongFieldsAndMissingPapersInOneAnswer() throws Exception {
            String body = PERMIT.replace("\"don\", ", "").replace("0912345678", "113");

            JsonNode errors = body(file(body)).path("errors");

            assertThat(errors)
                    .extracting(error -> error.path("field").asString())
                    .containsExactly("applicant.phone", "papers");
            assertThat(errors.path(1).path("message").asString())
                    .isEqualTo("Chưa có giấy tờ bắt buộc: Đơn đề nghị cấp giấy phép xây dựng");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"COUNTER\"  | \"FAX\"              | channel           | bad-channel",
                    "\"papers\"   | \"sets\": 0, \"papers\" | sets    | bad-sets",
                    "\"papers\"   | \"sets\": 100, \"papers\" | sets  | bad-sets",
                    "\"papers\"   | \"delivery\": \"PIGEON\", \"papers\" | delivery | bad-delivery",
                    "\"papers\"   | \"delivery\": \"POST\", \"papers\" | applicant.address |"
                            + " address-for-post",
                    "\"COUNTER\"  | 7                    | channel           | bad-channel",
                    "\"vu-quang\" | \"ha-noi\"           | agency            | unknown-agency",
                    "\"vu-quang\" | \"vu-quang.duc-linh\"| agency            |"
                            + " agency-not-competent",
                    "\"vu-quang\" | \"vu-quang.cong-an\" | agency            |"
                            + " agency-not-competent",
                    "\"vu-quang\" | null                 | agency            | required",
                    "\"don\"      | \"thiep\"            | papers[0]         | unknown-paper",
                    "\"giay-to-dat\" | \"don\"           | papers[1]         | duplicate-paper",
                    "\"papers\"   | \"giay\"             | giay              | unknown-member",
                    "\"phone\"    | \"fax\"              | applicant.fax     | unknown-member",
                    "\"0912345678\" | {}                 | applicant.phone   | wrong-type",
                    "\"0912345678\" | \"113\"            | applicant.phone   | bad-phone"
                })
        void namesTheWrongFieldAndItsRule(String part, String instead, String field, String rule)
                throws Exception {
            MvcTestResult answer = file(PERMIT.replace(part, instead));

            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(body(answer).path("type").asString())
                    .isEqualTo("urn:motcua:problem:invalid-request");
            assertThat(body(answer).path("errors"))
                    .anySatisfy(error -> {
                        assertThat(error.path("field").asString()).isEqualTo(field);
                        assertThat(error.path("key").asString()).isEqualTo(rule);
                        assertThat(error.path("message").asString()).isNotBlank();
                    });
        }

        @Test
        void offersTheNewNumberForAnOldMobileOne() {
            String body = PERMIT.replace("0912345678", "0166 123 4567");

            assertThat(file(body))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.errors[0].message")
                    .isEqualTo("Số di động 11 số không còn dùng từ năm 2018; số mới là 0361234567");
            assertThat(inEnglish(body))
                    .bodyJson()
                    .extractingPath("$.errors[0].message")
                    .asString()
                    .endsWith("the new one is 0361234567");
        }

        @Test
        void isNoJson() {
            assertThat(file("{\"procedure\":"))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:unreadable-body");
        }

        @Test
        void isEmpty() {
            assertThat(file("")).hasStatus(HttpStatus.BAD_REQUEST);
        }

        @Test
        void isLargerThanAMegabyte() {
            assertThat(file(PERMIT.replace("An", "x".repeat(1_100_000))))
                    .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:payload-too-large");
        }

        @Test
        void isNotOfTheContentType() {
            assertThat(post("type", PERMIT).contentType(MediaType.TEXT_PLAIN).with(a(Role.KIOSK)))
                    .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }

        @Test
        void leavesItsKeyFree() {
            file("second try", PERMIT.replace("0912345678", "113"));

            assertThat(file("second try", PERMIT)).hasStatus(HttpStatus.CREATED);
        }
    }

    @Nested
    final class ACaller {

        @Test
        void needsAToken() {
            assertThat(post("none", PERMIT)).hasStatus(HttpStatus.UNAUTHORIZED);
        }

        @Test
        void mayNotFileAsAnOfficer() {
            assertThat(post("officer", PERMIT).with(a(Role.OFFICER)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void mayNotFileOverTheCounterAsAKiosk() {
            assertThat(post("kiosk", PERMIT).with(a(Role.KIOSK)))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:channel-not-allowed");
        }

        @Test
        void isToldWhoSucceededAnAgencyThatHasEnded() throws Exception {
            MvcTestResult vietnamese = file(BIRTH);
            MvcTestResult english = inEnglish(BIRTH);

            assertThat(vietnamese).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(body(vietnamese).path("type").asString())
                    .isEqualTo("urn:motcua:problem:agency-succeeded");
            assertThat(body(vietnamese).path("successor").asString()).isEqualTo("vu-quang.mai-hoa");
            assertThat(body(vietnamese).path("detail").asString())
                    .isEqualTo(
                            "UBND xã Đức Lĩnh hoạt động đến hết ngày 30/06/2025;"
                                    + " nay hồ sơ nộp tại UBND xã Mai Hoa.");
            assertThat(body(english).path("detail").asString())
                    .isEqualTo(
                            "Đức Lĩnh Commune People's Committee existed until 30 Jun 2025;"
                                    + " dossiers are now handed in at Mai Hoa Commune People's"
                                    + " Committee.");
            assertThat(file(BIRTH.replace("duc-linh", "mai-hoa"))).hasStatus(HttpStatus.CREATED);
        }

        @Test
        void mayNotFileForAnotherAgency() {
            assertThat(post("other", PERMIT).with(a(Role.RECEPTION, "vu-quang.duc-linh")))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:out-of-scope");
        }

        @Test
        void mayNotReadTheDossierOfAnotherDepartment() throws Exception {
            String code = body(file(PERMIT)).path("code").asString();

            assertThat(
                            door.get()
                                    .uri("/api/dossiers/" + code)
                                    .with(a(Role.OFFICER, "vu-quang", "TU_PHAP")))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void isToldThatACodeIsUnknown() {
            assertThat(door.get().uri("/api/dossiers/HS/2021/1").with(a(Role.RECEPTION)))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:unknown-dossier");
        }
    }

    @Nested
    final class Tracking {

        @Test
        void showsADossierToOneWhoKnowsTheLastDigits() throws Exception {
            String code = body(file(PERMIT)).path("code").asString();

            for (String digits : new String[] {"5678", "1234"}) {
                MvcTestResult answer = track(code, digits).exchange();
                assertThat(answer).hasStatusOk();
                assertThat(body(answer).path("departmentName").asString())
                        .isEqualTo("Phòng Kinh tế và Hạ tầng");
                assertThat(answer.getResponse().getContentAsString())
                        .doesNotContain("Nguyễn", "0912345678", "042199001234");
            }
        }

        @Test
        void findsACodeHoweverItIsTyped() throws Exception {
            String code = body(file(PERMIT)).path("code").asString();

            for (String typed :
                    new String[] {
                        code.toLowerCase(Locale.ROOT),
                        code.replace('-', '\u2013'),
                        code.replace('-', '\u2011'),
                        " " + code + "\u00A0"
                    }) {
                MvcTestResult answer =
                        door.get()
                                .uri("/api/tracking?code={code}&digits=5678", typed)
                                .with(a(Role.SYSTEM))
                                .exchange();
                assertThat(answer).as(typed).hasStatusOk();
                assertThat(body(answer).path("code").asString()).isEqualTo(code);
                assertThat(body(answer).has("replacedCode")).isFalse();
            }
        }

        @Test
        void takesTheEmailForProofWhereNoNumberWasGiven() throws Exception {
            String byEmail = applicant(", \"email\": \"An@example.com\"");
            String code = body(file(byEmail)).path("code").asString();

            assertThat(track(code, "an@example.com")).hasStatusOk();
            assertThat(track(code, "binh@example.com")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(track(code, "")).hasStatus(HttpStatus.NOT_FOUND);
        }

        @Test
        void readsTheLastDigitsOfABranchAcrossItsDash() throws Exception {
            String branch = PERMIT.replace("042199001234", "3000123456-001");
            String code = body(file(branch)).path("code").asString();

            assertThat(track(code, "6001")).hasStatusOk();
        }

        @Test
        void namesThingsInEnglishWhenAsked() throws Exception {
            String code = body(file(PERMIT)).path("code").asString();

            assertThat(track(code, "5678").header("Accept-Language", "en"))
                    .bodyJson()
                    .extractingPath("$.procedureName")
                    .isEqualTo("Building permit for a single house");
        }

        @Test
        void givesTheSameAnswerToWrongDigitsAndToAWrongCode() throws Exception {
            String code = body(file(PERMIT)).path("code").asString();

            String wrongDigits = answer(track(code, "0000"));
            assertThat(wrongDigits).contains("unknown-dossier");
            assertThat(answer(track("000.00.13.H27-200101-0001", "5678")))
                    .isEqualTo(wrongDigits.replace(code, "000.00.13.H27-200101-0001"));
            assertThat(answer(door.get().uri("/api/tracking/" + code).with(a(Role.SYSTEM))))
                    .isEqualTo(wrongDigits);
        }

        @Test
        void isForTheGatewayOnly() {
            assertThat(door.get().uri("/api/tracking/x?digits=5678").with(a(Role.RECEPTION)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }

        private MockMvcRequestBuilder track(String code, String digits) {
            return door.get()
                    .uri("/api/tracking/" + code + "?digits=" + digits)
                    .with(a(Role.SYSTEM));
        }

        private static String answer(MockMvcRequestBuilder request) throws Exception {
            return request.exchange().getResponse().getContentAsString();
        }
    }

    /** A permit whose applicant has a name, and these members. */
    private static String applicant(String members) {
        return PERMIT.substring(0, PERMIT.indexOf("\"applicant\""))
                + "\"applicant\": {\"name\": \"Nguyễn Văn An\"%s}}".formatted(members);
    }

    private MvcTestResult file(String body) {
        return file("key-" + KEYS.incrementAndGet(), body);
    }

    private MvcTestResult file(String key, String body) {
        return post(key, body).with(a(Role.RECEPTION)).exchange();
    }

    private MvcTestResult inEnglish(String body) {
        return post("key-" + KEYS.incrementAndGet(), body)
                .with(a(Role.RECEPTION))
                .header("Accept-Language", "en")
                .exchange();
    }

    private MockMvcRequestBuilder post(String key, String body) {
        return door.post()
                .uri("/api/dossiers")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static JsonNode body(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
