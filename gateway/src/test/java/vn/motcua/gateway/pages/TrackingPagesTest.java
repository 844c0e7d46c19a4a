package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

class TrackingPagesTest {

    private static final String TRACKED =
            """
            {"id":"d1","code":"H27-1","procedure":"1.013225",
             "procedureName":"Cấp giấy phép xây dựng","agency":"vu-quang",
             "agencyName":"UBND huyện Vũ Quang","department":"KTHT","departmentName":"KTHT",
             "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-05-04T10:00:00Z"}
            """;

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client citizen = new Client(gateway.uri());

    @Nested
    class ADossierInADepartment {

        @Test
        void showsItsStepItsHolderAndThatItIsOverdue() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED);
            gateway.processing.answers(
                    "GET /api/cases/d1/status",
                    200,
                    """
                    {"state":"IN_HAND","department":"VPDKDD","agency":"vu-quang",
                     "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-05-04T10:00:00Z",
                     "resolvedAt":null,"deliveredAt":null,"outcome":null,"overdue":true}
                    """);

            String page = citizen.get("/tracking?code=H27-1&digits=5678").body();

            assertThat(page)
                    .contains("aria-current=\"step\"", "Đang thụ lý", "04/05/2021 17:00")
                    .contains("Chi nhánh Văn phòng Đăng ký đất đai")
                    .containsPattern("Quá hạn [0-9.]+ ngày");
            assertThat(gateway.intake.lastCall().uri())
                    .hasToString("/api/tracking?code=H27-1&digits=5678");
        }

        @Test
        void isFoundAtWhicheverInstanceHoldsIt() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED);
            gateway.landRegistration.answers(
                    "GET /api/cases/d1/status",
                    200,
                    "{\"state\":\"RESOLVED\",\"resolvedAt\":\"2021-04-20T03:00:00Z\",\"outcome\":\"GRANTED\"}");

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                    .contains("Đã có kết quả", "20/04/2021 10:00", "Đồng ý giải quyết");
        }
    }

    @Nested
    class WhatACitizenIsAskedFor {

        private static final String STATUS =
                """
                {"state":"AWAITING_SUPPLEMENT","department":"KTHT","agency":"vu-quang",
                 "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-05-04T10:00:00Z",
                 "waitsFor":{"items":["Bản vẽ có chữ ký"],"answerBy":"2021-04-28T10:00:00Z"},
                 "asked":"Bản vẽ chưa ký"}
                """;

        @Test
        void saysWhatIsMissingWhyAndUntilWhenInsteadOfTheOldDateAndTheDepartment() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED);
            gateway.processing.answers("GET /api/cases/d1/status", 200, STATUS);

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                    .contains("Bản vẽ có chữ ký", "Lý do: Bản vẽ chưa ký", "28/04/2021 17:00")
                    .contains("Thời hạn đang tạm dừng")
                    .doesNotContain("04/05/2021", "Nơi đang giữ", "đã gửi");
        }

        @Test
        void tellsNothingOfItToSomebodyWithTheCodeAlone() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED);
            gateway.processing.answers("GET /api/cases/d1/status", 200, STATUS);

            assertThat(citizen.get("/tracking?code=H27-1").body())
                    .contains("tạm dừng")
                    .doesNotContain("Bản vẽ");
        }

        @Test
        void saysHowMuchIsToBePaidForWhat() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED);
            gateway.processing.answers(
                    "GET /api/cases/d1/status",
                    200,
                    "{\"state\":\"AWAITING_PAYMENT\",\"waitsFor\":{\"amount\":1250000,\"purpose\":\"Thuế"
                        + " trước bạ\"}}");

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                    .contains("1.250.000", "Thuế trước bạ");
        }
    }

    @Nested
    class ADossierThatDidNotEndAsWished {

        @Test
        void wasRefusedWithTheReasonAndWithoutTheStepsOfAGrant() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED);
            gateway.processing.answers(
                    "GET /api/cases/d1/status",
                    200,
                    """
                    {"state":"DELIVERED","department":"KTHT","agency":"vu-quang",
                     "outcome":"REFUSED","resolvedAt":"2021-04-20T03:00:00Z",
                     "reason":"Không phù hợp quy hoạch"}
                    """);

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                    .contains("Lý do: Không phù hợp quy hoạch", "văn bản trả lời đã được trao")
                    .doesNotContain("class=\"reached\"", "Nơi đang giữ");
        }

        @Test
        void wasReturnedAndIsInNoOffice() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED);
            gateway.processing.answers(
                    "GET /api/cases/d1/status",
                    200,
                    "{\"state\":\"RETURNED\",\"department\":\"KTHT\",\"reason\":\"Sai thẩm"
                            + " quyền\"}");

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                    .contains("Lý do: Sai thẩm quyền")
                    .doesNotContain("Nơi đang giữ");
        }
    }

    @Test
    void aNewDueDateStandsBesideTheOldOneWithItsReason() {
        gateway.intake.answers("GET /api/tracking", 200, TRACKED);
        gateway.processing.answers(
                "GET /api/cases/d1/status",
                200,
                """
                {"state":"IN_HAND","dueAt":"2021-05-11T10:00:00Z",
                 "moved":{"from":"2021-05-04T10:00:00Z","to":"2021-05-11T10:00:00Z",
                          "reason":"Chờ ý kiến thẩm định"}}
                """);

        assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                .contains("Từ 04/05/2021 17:00 thành 11/05/2021 17:00. Lý do: Chờ ý kiến");
    }

    @Nested
    class ADossierWhoseCodeWasReplaced {

        @Test
        void saysSoAndShowsTheNewOne() {
            gateway.intake.answers(
                    "GET /api/tracking",
                    200,
                    TRACKED.replace("\"H27-1\"", "\"H27-9\",\"replacedCode\":\"H27-1\""));

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                    .contains("Mã H27-1 trên biên nhận", "thay bằng mã H27-9");
        }
    }

    @Nested
    class ADossierThatWaitsForTheCitizen {

        @Test
        void saysWhatIsNeededAndThatTheClockStands() {
            is("AWAITING_SUPPLEMENT");

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                    .contains("Chờ bổ sung", "Vui lòng bổ sung", "tạm dừng")
                    .containsPattern("aria-current=\"step\"\\s+class=\"reached\">Đang thụ lý")
                    .doesNotContainPattern("Quá hạn [0-9.]+ ngày");
        }

        @Test
        void asksForThePaymentInEnglish() {
            is("AWAITING_PAYMENT");

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678&lang=en").body())
                    .contains("Waiting for payment", "A payment is due");
        }
    }

    @Nested
    class ADossierThatEndedWithoutADecision {

        @ParameterizedTest
        @CsvSource({
            "WITHDRAWN, Đã rút, được rút theo yêu cầu",
            "RETURNED, Đã trả lại, không giải quyết được",
            "LAPSED, Đã đóng vì không bổ sung, có thể nộp lại hồ sơ mới"
        })
        void saysHowItEndedAndNamesNoStep(String state, String word, String explanation) {
            is(state);

            assertThat(citizen.get("/tracking?code=H27-1&digits=5678").body())
                    .contains(word, explanation)
                    .doesNotContain("class=\"steps\"")
                    .doesNotContainPattern("Quá hạn [0-9.]+ ngày");
        }
    }

    @Nested
    class ADossierFromAnOlderSystem {

        @Test
        void isKnownToTheLedgerAndNeedsNoDigits() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED);
            gateway.reporting.answers(
                    "GET /api/reports/dossiers/d1",
                    200,
                    "{\"closedAt\":\"2021-04-09T03:00:00Z\",\"outcome\":\"REFUSED\",\"state\":\"CLOSED\"}");

            assertThat(citizen.get("/tracking/TP01-CX-U0QVZU").body())
                    .contains("Đã có kết quả", "09/04/2021 10:00", "Từ chối giải quyết");
        }
    }

    @Nested
    class ACodeNobodyKnows {

        @Test
        void looksTheSameAsWrongDigits() {
            var answer = citizen.get("/tracking?code=H27-2&digits=0000");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Không tìm thấy hồ sơ", "value=\"H27-2\"");
        }

        @Test
        void isAskedForItsDigitsFirstWhenScanned() {
            var answer = citizen.get("/tracking/H27-2");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("name=\"digits\"", "value=\"H27-2\"")
                    .doesNotContain("Không tìm thấy hồ sơ");
        }
    }

    @Nested
    class TheMessagesPage {

        @Test
        void showsWhatWasSentAndWhatCouldNotBe() {
            gateway.notification.answers(
                    "GET /api/messages",
                    200,
                    """
                    {"items":[{"id":"m1","code":"H27-1","template":"received","channel":"SMS",
                      "recipient":"09***678","state":"FAILED","attempts":3,
                      "reason":"smtp-not-configured","text":"Đã tiếp nhận H27-1",
                      "createdAt":"2021-04-08T02:00:00Z"}],"total":1,"page":0,"size":20}
                    """);

            var answer =
                    new Client(gateway.uri()).signedInAs("tiepnhan").get("/messages?state=FAILED");

            assertThat(answer.body())
                    .contains(
                            "09***678",
                            "Không gửi được",
                            "smtp-not-configured",
                            "Đã tiếp nhận H27-1");
            assertThat(gateway.notification.lastCall().uri().getQuery()).contains("state=FAILED");
        }
    }

    @Nested
    class AnUnknownPage {

        @Test
        void isSaidToBeUnknown() {
            var answer = new Client(gateway.uri()).signedInAs("vanhanh").get("/nowhere");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Không có trang này");
        }
    }

    private void is(String state) {
        gateway.intake.answers("GET /api/tracking", 200, TRACKED);
        gateway.processing.answers(
                "GET /api/cases/d1/status", 200, "{\"state\":\"%s\"}".formatted(state));
    }
}
