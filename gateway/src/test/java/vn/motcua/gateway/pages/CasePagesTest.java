package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;
import vn.motcua.gateway.StubService;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class CasePagesTest {

    private static final String PAGE = "/cases/7?department=KTHT";
    private static final String SECTIONS =
            """
            ,"clock":{"suspendedSince":"2021-04-12T01:00:00Z","suspendedFor":"SUPPLEMENT",
              "extensions":1,"explanation":[
                {"rule":"start","vi":"Tính từ buổi chiều","en":"Counted from the afternoon"}]},
            "waitsFor":{"items":["Bản vẽ","Ảnh"],"answerBy":"2021-05-10T10:00:00Z"},
            "stints":[
              {"kind":"department","agency":"vu-quang","department":"KTHT","name":"Phòng KTHT",
               "from":"2021-04-08T02:00:00Z","to":"2021-04-12T01:00:00Z","minutes":845},
              {"kind":"citizen","name":"Công dân","from":"2021-04-12T01:00:00Z","minutes":5}],
            "timeLedger":{"totalMinutes":850,"shares":[
              {"kind":"department","department":"KTHT","name":"Phòng KTHT","minutes":845},
              {"kind":"citizen","name":"Công dân","minutes":5}]},
            "opinions":[
              {"id":"0190a0b0-0000-7000-8000-000000000001","agency":"vu-quang",
               "department":"TNMT","departmentName":"Phòng TNMT","question":"Có vướng đất?",
               "askedAt":"2021-04-09T02:00:00Z","dueAt":"2021-04-13T10:00:00Z",
               "answer":{"at":"2021-04-10T02:00:00Z","by":"canbo.tnmt","text":"Không vướng",
                "timing":"EARLY"}},
              {"id":"0190a0b0-0000-7000-8000-000000000002","agency":"vu-quang",
               "department":"KTHT","departmentName":"Phòng KTHT","question":"Đúng quy hoạch?"}],
            "next":{"department":"TNMT","name":"Phòng TNMT"},
            "papers":[{"paper":"0190a0b0-0000-7000-8000-000000000003",
              "mediaType":"application/pdf","size":12345,"sha256":"abc123"}]
            """;
    private static final String EVENTS =
            """
            {"sequence":2,"type":"vn.motcua.dossier.supplement-requested.v1",
             "occurredAt":"2021-04-12T01:00:00Z","actor":{"role":"OFFICER","id":"canbo.ktht"},
             "change":{"items":["Bản vẽ","Ảnh"],"reason":"thiếu","answerBy":"2021-05-10T10:00:00Z"}},
            {"sequence":3,"type":"vn.motcua.dossier.handed-over.v1",
             "occurredAt":"2021-04-13T01:00:00Z","actor":{"role":"OFFICER","id":"canbo.ktht"},
             "change":{"fromAgency":"vu-quang","fromDepartment":"KTHT","toAgency":"vu-quang",
              "toDepartment":"TNMT","step":"Thẩm định","state":{}}},
            {"sequence":4,"type":"vn.motcua.dossier.due-date-warned.v1",
             "occurredAt":"2021-04-14T01:00:00Z","actor":{"role":"SYSTEM","id":"ladder"},
             "change":{"rung":"after-2","to":"HEAD","dueAt":"2021-04-13T10:00:00Z"}}
            """;

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client officer = new Client(gateway.uri()).signedInAs("canbo.ktht");

    @Nested
    class ACommand {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "claim||{}",
                    "release|reason=ốm|{\"reason\":\"ốm\"}",
                    "reassign|to=an;reason=nghỉ|{\"reason\":\"nghỉ\",\"to\":\"an\"}",
                    "request-supplement|items=Bản vẽ\\n\\n Ảnh;reason=thiếu"
                            + "|{\"items\":[\"Bản vẽ\",\"Ảnh\"],\"reason\":\"thiếu\"}",
                    "supplement|items=Ảnh|{\"items\":[\"Ảnh\"]}",
                    "close|reason=quá hạn|{\"reason\":\"quá hạn\"}",
                    "request-payment|amount=1200000;purpose=thuế"
                            + "|{\"amount\":1200000,\"purpose\":\"thuế\"}",
                    "settle-payment|amount=0|{\"amount\":0}",
                    "hand-over|unit=vu-quang.an-phu/DIA_CHINH;reason="
                            + "|{\"agency\":\"vu-quang.an-phu\",\"department\":\"DIA_CHINH\"}",
                    "ask-opinion|unit=vu-quang/TNMT;question=Có?;workingDays=3"
                            + "|{\"agency\":\"vu-quang\",\"department\":\"TNMT\","
                            + "\"question\":\"Có?\",\"workingDays\":3}",
                    "give-opinion|opinion=0190;answer=Đúng|{\"answer\":\"Đúng\",\"opinion\":\"0190\"}",
                    "extend|workingDays=2,5;reason=mưa;apology=12/PXL"
                            + "|{\"apology\":\"12/PXL\",\"reason\":\"mưa\",\"workingDays\":2.5}",
                    "resolve|outcome=REFUSED;reason=sai|{\"outcome\":\"REFUSED\",\"reason\":\"sai\"}",
                    "return|reason=sai nơi|{\"reason\":\"sai nơi\"}",
                    "withdraw|reason=đổi ý|{\"reason\":\"đổi ý\"}",
                    "deliver|how=POST|{\"how\":\"POST\"}",
                    "reopen|finding=3/KL;reason=sai;workingDays=5"
                            + "|{\"finding\":\"3/KL\",\"reason\":\"sai\",\"workingDays\":5}"
                })
        void isSentOnAsItsServiceReadsIt(String command, @Nullable String typed, String body) {
            shows("", "", "");
            gateway.processing.answers("POST /api/cases/7/" + command, 200, answer("", "", ""));

            var answer = officer.submit(PAGE, PAGE, form(command, typed));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(posted().uri().getPath()).isEqualTo("/api/cases/7/" + command);
            assertThat(posted().body()).isEqualTo(body);
            assertThat(posted().header("if-match")).isEqualTo("\"3\"");
            assertThat(posted().header("idempotency-key")).isEqualTo("once");
        }

        @Test
        void leadsToTheInboxWhenTheCaseHasGoneOn() {
            shows("", "", "");
            gateway.processing.answers("POST /api/cases/7/hand-over", 200, answer("", "", ""));

            var answer = officer.submit(PAGE, PAGE, form("hand-over", "unit=vu-quang/TNMT"));

            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/inbox");
        }
    }

    @Nested
    class AFinalAct {

        @Test
        void isShownOnceMoreBeforeItIsDone() {
            shows("", "\"resolve\"", "");
            gateway.intake.answers(
                    "GET /api/dossiers",
                    200,
                    "{\"id\":\"7\",\"applicant\":{\"name\":\"Trần Thị Bưởi\"}}");

            String page = afterwards(unanswered("resolve", "outcome=REFUSED;reason=sai nơi"));

            assertThat(page)
                    .contains("Kiểm tra trước khi thực hiện", "Từ chối giải quyết", "sai nơi")
                    .contains("Trần Thị Bưởi", "công dân thấy lý do khi tra cứu")
                    .contains("name=\"outcome\" value=\"REFUSED\"", "name=\"key\" value=\"once\"")
                    .contains("name=\"version\" value=\"3\"", "value=\"YES\"")
                    .doesNotContain("id=\"action-RESOLVE\"");
            assertThat(gateway.processing.calls()).noneMatch(call -> call.method().equals("POST"));
        }

        @Test
        void canBeChangedInstead() {
            shows("", "\"resolve\"", "");
            Map<String, String> form = unanswered("resolve", "outcome=REFUSED;reason=sai nơi");
            form.put("meant", "CHANGE");

            assertThat(afterwards(form))
                    .contains("id=\"action-RESOLVE\"", "value=\"sai nơi\"")
                    .doesNotContain("id=\"confirm\"");
            assertThat(gateway.processing.calls()).noneMatch(call -> call.method().equals("POST"));
        }

        @Test
        void isNotAskedAboutWhatCanBeTakenBack() {
            shows("", "\"claim\"", "");
            gateway.processing.answers("POST /api/cases/7/claim", 200, answer("", "", ""));

            officer.submit(PAGE, PAGE, unanswered("claim", null));

            assertThat(posted().uri().getPath()).isEqualTo("/api/cases/7/claim");
        }

        private Map<String, String> unanswered(String command, @Nullable String typed) {
            Map<String, String> form = form(command, typed);
            form.remove("meant");
            return form;
        }

        private String afterwards(Map<String, String> form) {
            var sent = officer.submit(PAGE, PAGE, form);
            return officer.get(sent.headers().firstValue("Location").orElseThrow()).body();
        }
    }

    @Nested
    class ACaseOpenedFromAList {

        private static final String LIST = "/inbox?state=WAITING&sort=code&order=asc&page=2";

        @Test
        void leadsBackToItsLine() {
            shows("", "\"claim\"", "");

            assertThat(officer.get(PAGE + "&line=4&back=" + encoded(LIST)).body())
                    .contains("href=\"" + LIST.replace("&", "&amp;") + "#line-4\"")
                    .contains("name=\"line\" value=\"4\"");
        }

        @Test
        void leadsBackToNothingButLists() {
            shows("", "", "");

            for (String elsewhere :
                    List.of("//evil.example", "https://evil.example", "/sign-out")) {
                assertThat(officer.get(PAGE + "&back=" + encoded(elsewhere)).body())
                        .contains("href=\"/inbox?department=KTHT\"")
                        .doesNotContain("href=\"" + elsewhere);
            }
        }

        @Test
        void givesWayToTheNextOneWhenItIsDoneWith() {
            shows("", "", "");
            gateway.processing.answers("POST /api/cases/7/resolve", 200, answer("", "", ""));
            Map<String, String> form = form("resolve", "outcome=GRANTED");
            form.put("back", LIST);
            form.put("line", "4");

            assertThat(officer.submit(PAGE, PAGE, form).headers().firstValue("Location"))
                    .hasValueSatisfying(there -> assertThat(there).endsWith(LIST + "#line-4"));
        }

        @Test
        void staysOpenWhileThereIsWorkToDoOnIt() {
            shows("", "", "");
            gateway.processing.answers("POST /api/cases/7/claim", 200, answer("", "", ""));
            Map<String, String> form = form("claim", null);
            form.put("back", LIST);
            form.put("line", "4");

            assertThat(officer.submit(PAGE, PAGE, form).headers().firstValue("Location"))
                    .hasValueSatisfying(there ->
                            assertThat(there)
                                    .contains("/cases/7?", "line=4", "back=" + encoded("/inbox?")));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @Nested
    class WhatACitizenBrings {

        private static final String ASKED = ",\"waitsFor\":{\"items\":[\"Bản vẽ\",\"Ảnh\"]}";

        @Test
        void isTickedByNobodyBeforehand() {
            shows("", "\"supplement\"", ASKED);

            assertThat(officer.get(PAGE).body())
                    .containsPattern("type=\"checkbox\" name=\"items\"[^>]*value=\"Bản vẽ\"")
                    .doesNotContainPattern("name=\"items\"[^>]*checked")
                    .containsPattern("<textarea[^>]*name=\"items\"[^>]*></textarea>");
        }

        @Test
        void isRecordedAsTickedAndAsWritten() {
            shows("", "\"supplement\"", ASKED);
            gateway.processing.answers("POST /api/cases/7/supplement", 200, answer("", "", ""));
            List<Map.Entry<String, String>> sent =
                    new ArrayList<>(form("supplement", null).entrySet());
            sent.add(Map.entry("items", "Ảnh"));
            sent.add(Map.entry("items", "Đơn mới"));

            officer.submit(PAGE, PAGE, sent);

            assertThat(posted().body()).contains("{\"items\":[\"Ảnh\",\"Đơn mới\"]}");
        }
    }

    @Nested
    class AFormThatIsRefused {

        @Test
        void keepsWhatWasTypedAndNamesTheField() {
            shows("", "\"request-supplement\",\"release\"", "");
            gateway.processing.answers(
                    "POST /api/cases/7/request-supplement",
                    422,
                    """
                    {"title":"Dữ liệu chưa hợp lệ","errors":[
                      {"field":"items[0].<list element>","key":"Size","message":"quá dài"}]}
                    """);

            officer.submit(PAGE, PAGE, form("request-supplement", "items=Bản vẽ;reason=thiếu ảnh"));

            assertThat(officer.get(PAGE).body())
                    .contains(
                            "Dữ liệu chưa hợp lệ", "href=\"#REQUEST_SUPPLEMENT-items\"", "quá dài")
                    .contains(">Bản vẽ</textarea>", "value=\"thiếu ảnh\"");
        }

        @Test
        void isNotSentWhenAFigureIsNone() {
            shows("", "\"request-payment\"", "");

            officer.submit(PAGE, PAGE, form("request-payment", "amount=nhiều;purpose=thuế"));

            assertThat(officer.get(PAGE).body()).contains("cần một số", "value=\"thuế\"");
            assertThat(gateway.processing.calls()).noneMatch(call -> call.method().equals("POST"));
        }
    }

    @Nested
    class TheFormsOfACase {

        @Test
        void areThoseThatAreAllowedEachWithAKeyOfItsOwn() {
            shows("", "\"release\",\"resolve\",\"extend\",\"later-invention\"", "");

            String page = officer.get(PAGE).body();

            assertThat(page)
                    .contains(
                            "id=\"action-RESOLVE\"",
                            "id=\"action-RELEASE\"",
                            "id=\"action-EXTEND\"")
                    .doesNotContain("id=\"action-CLAIM\"");
            assertThat(page.split("name=\"key\" value=\"", -1)).hasSize(4);
            assertThat(page.indexOf("action-RESOLVE")).isLessThan(page.indexOf("<details"));
        }

        @Test
        void offerFirstWhereTheProcedureLeads() {
            shows("", "\"resolve\",\"hand-over\",\"give-opinion\"", SECTIONS);

            String page = officer.get(PAGE).body();

            assertThat(page.indexOf("action-HAND_OVER")).isLessThan(page.indexOf("<details"));
            assertThat(page.indexOf("action-RESOLVE")).isGreaterThan(page.indexOf("<details"));
            assertThat(page)
                    .containsPattern("value=\"vu-quang/TNMT\"\\s+selected")
                    .doesNotContain("value=\"vu-quang/KTHT\"", "label=\"UBND xã Ân Phú\"")
                    .contains("label=\"UBND xã Mai Hoa\"");
        }

        @Test
        void answerOnlyWhatTheOwnDepartmentWasAsked() {
            shows("", "\"give-opinion\"", SECTIONS);

            assertThat(officer.get(PAGE).body())
                    .contains("value=\"0190a0b0-0000-7000-8000-000000000002\"")
                    .doesNotContain("value=\"0190a0b0-0000-7000-8000-000000000001\"");
        }
    }

    @Nested
    class WhatIsKnownOfACase {

        @Test
        void isShownInVietnamese() {
            shows(EVENTS, "", SECTIONS);

            assertThat(officer.get(PAGE).body())
                    .contains("Vì sao hẹn ngày này", "Tính từ buổi chiều", "chờ bổ sung hồ sơ")
                    .contains("Đã hẹn lại 1 lần", "Trước 10/05/2021 17:00", "<li>Bản vẽ</li>")
                    .contains("14:05", "0:05", "14:10", "đến nay")
                    .contains("Có vướng đất?", "Không vướng", "Trước hạn", "chưa trả lời")
                    .contains("application/pdf", "12.345 B", "abc123", "Giấy tờ khác");
        }

        @Test
        void isShownInEnglish() {
            shows(EVENTS, "\"extend\"", SECTIONS);

            assertThat(officer.get(PAGE + "&lang=en").body())
                    .contains("Why this due date", "Counted from the afternoon")
                    .contains("Who had it how long", "not answered yet")
                    .contains("Extend with an apology", "Working days more")
                    .contains("Supplement requested", "Handed over");
        }

        @Test
        void tellsEveryEventInWords() {
            shows(EVENTS, "", "");

            assertThat(officer.get(PAGE).body())
                    .contains("Yêu cầu bổ sung", "Bản vẽ; Ảnh", "10/05/2021 17:00")
                    .contains("Chuyển bước", "Phòng Tài nguyên và Môi trường", "Thẩm định")
                    .contains("Nhắc hạn", "Sau hạn 2", "Trưởng phòng");
        }

        @Test
        void isLeftOutWhenTheServiceDoesNotTellIt() {
            shows("", "", "");

            assertThat(officer.get(PAGE).body())
                    .contains("Không còn việc gì", "Diễn biến")
                    .doesNotContain(
                            "Vì sao hẹn", "Ai giữ hồ sơ", "id=\"opinions\"", "id=\"papers\"");
        }
    }

    @Nested
    class TheApplicant {

        @Test
        void isShownToThoseWhoMayKnow() {
            shows("", "", "");
            gateway.intake.answers(
                    "GET /api/dossiers",
                    200,
                    """
                    {"id":"7","code":"H27-1","applicant":{"name":"Trần Thị Bưởi","phone":"0912345678",
                     "address":"Ân Phú","locale":"vi"}}
                    """);

            assertThat(officer.get(PAGE).body())
                    .contains("Trần Thị Bưởi", "0912345678", "Ân Phú")
                    .doesNotContain("Thư điện tử");
            assertThat(gateway.intake.lastCall().uri()).hasToString("/api/dossiers?code=H27-1");
        }

        @Test
        void isShownWithWhatWasHandedIn() {
            shows("", "", "");
            gateway.intake.answers(
                    "GET /api/dossiers",
                    200,
                    "{\"id\":\"7\",\"papers\":[\"khac\"],\"applicant\":{\"name\":\"Trần Thị"
                            + " Bưởi\"}}");

            assertThat(officer.get(PAGE).body()).contains("Giấy tờ đã nộp", "<li>khac</li>");
        }

        @Test
        void isNotShownWhenIntakeHasAnotherDossierUnderThatCode() {
            shows("", "", "");
            gateway.intake.answers(
                    "GET /api/dossiers",
                    200,
                    "{\"id\":\"8\",\"code\":\"H27-1\",\"applicant\":{\"name\":\"Người Khác\"}}");

            assertThat(officer.get(PAGE).body()).doesNotContain("Người Khác");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "200|chuyển từ hệ thống cũ",
                    "403|không được xem người nộp",
                    "404|chuyển từ hệ thống cũ",
                    "503|dịch vụ tiếp nhận tạm ngừng"
                })
        void isSaidToBeMissingWhenNobodyMayKnow(int status, String said) {
            shows("", "\"resolve\"", "");
            gateway.intake.answers("GET /api/dossiers", status, "{\"code\":\"H27-1\"}");

            var answer = officer.get(PAGE);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(said, "action-RESOLVE", "04/05/2021 17:00");
        }

        @Test
        void doesNotTakeThePageDownWithItsService() {
            // Nothing listens on port 1.
            try (var alone =
                    RunningGateway.with("--motcua.gateway.intake-uri=http://127.0.0.1:1")) {
                alone.processing.answers("GET /api/cases/7", 200, answer("", "\"resolve\"", ""));

                var answer = new Client(alone.uri()).signedInAs("canbo.ktht").get(PAGE);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body())
                        .contains("dịch vụ tiếp nhận tạm ngừng", "action-RESOLVE")
                        .contains("H27-1");
            }
        }
    }

    @Nested
    class AnInspector {

        @Test
        void mayHaveAClosedCaseReopened() {
            shows("", "\"reopen\"", "");

            assertThat(new Client(gateway.uri()).signedInAs("thanhtra").get(PAGE).body())
                    .contains("action-REOPEN", "Số kết luận thanh tra");
        }
    }

    private void shows(String events, String allowed, String more) {
        gateway.processing.answers(
                "GET /api/cases/7", 200, answer(events, allowed, more), Map.of("ETag", "\"3\""));
    }

    private static String answer(String events, String allowed, String more) {
        return """
        {"id":"7","code":"H27-1","procedure":"1.013225","procedureName":"Cấp phép xây dựng",
         "agency":"vu-quang","department":"KTHT","state":"IN_HAND","officer":"canbo.ktht",
         "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-05-04T10:00:00Z","overdue":false,
         "version":3,"events":[%s],"allowed":[%s]%s}
        """
                .formatted(events, allowed, more);
    }

    private StubService.Call posted() {
        return gateway.processing.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .findFirst()
                .orElseThrow();
    }

    /** A form as the page would send it; {@code \n} stands for a new line. */
    private static Map<String, String> form(String command, @Nullable String typed) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("action", command.toUpperCase(Locale.ROOT).replace('-', '_'));
        form.put("version", "3");
        form.put("key", "once");
        form.put("meant", "YES");
        if (typed != null) {
            Arrays.stream(typed.split(";"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> form.put(pair[0], pair[1].replace("\\n", "\n")));
        }
        return form;
    }
}
