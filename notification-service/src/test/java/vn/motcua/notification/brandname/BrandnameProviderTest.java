package vn.motcua.notification.brandname;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.embedded.FreePort;
import vn.motcua.notification.brandname.BrandnameAccount.Contract;
import vn.motcua.notification.brandname.BrandnameAccount.Shape;
import vn.motcua.notification.sms.SmsAnswer;
import vn.motcua.notification.sms.SmsAnswer.Accepted;
import vn.motcua.notification.sms.SmsAnswer.Refused;
import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsAnswer.Unknown;
import vn.motcua.notification.sms.SmsMessage;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The shapes are those of the providers' published examples, without anybody's account. */
class BrandnameProviderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "000000000002a" + "0".repeat(51);
    private static final String TEXT = "Ho so 000.00.13.H27-210408-0001 da co ket qua <1 & 2>.";
    private static final String VIETTEL_ANSWER =
            """
            <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>\
            <ns2:wsCpMtResponse xmlns:ns2="http://impl.bulkSms.ws/"><return>\
            <message>%s</message><result>%s</result></return></ns2:wsCpMtResponse>\
            </S:Body></S:Envelope>\
            """;

    private TestProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = new TestProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Nested
    class Viettel {

        @Test
        void isAskedInSoap() {
            provider.answers(200, VIETTEL_ANSWER.formatted("Insert MT_QUEUE: OK", "1"));

            assertThat(send(Shape.VIETTEL, TEXT)).isEqualTo(new Accepted(List.of("42"), false));
            assertThat(provider.asked().getFirst())
                    .contains(
                            "<impl:wsCpMt>",
                            "<User>user</User>",
                            "<Password>secret</Password>",
                            "<CPCode>CP</CPCode>",
                            "<RequestID>42</RequestID>",
                            "<UserID>84912345678</UserID>",
                            "<ReceiverID>84912345678</ReceiverID>",
                            "<ServiceID>MOTCUA</ServiceID>",
                            "<CommandCode>bulksms</CommandCode>",
                            "da co ket qua &lt;1 &amp; 2&gt;.</Content>",
                            "<ContentType>0</ContentType>");
        }

        @Test
        void isToldWhenTheTextHasAccents() {
            provider.answers(200, VIETTEL_ANSWER.formatted("Insert MT_QUEUE: OK", "1"));

            send(Shape.VIETTEL, "Hồ sơ đã có kết quả");

            assertThat(provider.asked().getFirst())
                    .contains("Hồ sơ đã có kết quả", "<ContentType>1</ContentType>");
        }

        @Test
        void refusesWithASentence() {
            provider.answers(200, VIETTEL_ANSWER.formatted("Authenticate: FAILED", "0"));

            assertThat(send(Shape.VIETTEL, TEXT))
                    .isEqualTo(new RefusedForNow("Authenticate: FAILED (0)"));
        }

        @Test
        void isNotFollowedOutOfItsAnswer() {
            provider.answers(
                    200,
                    "<!DOCTYPE a [<!ENTITY b SYSTEM"
                            + " \"file:///etc/hostname\">]><a><result>1</result>&b;</a>");

            assertThat(send(Shape.VIETTEL, TEXT)).isInstanceOf(Unknown.class);
        }
    }

    @Nested
    class Vnpt {

        @Test
        void isAskedForARegisteredTemplate() {
            provider.answers(200, vnpt("0", "success"));

            assertThat(send(Shape.VNPT, TEXT)).isEqualTo(new Accepted(List.of("42"), false));
            JsonNode order = JSON.readTree(provider.asked().getFirst()).path("RQST");
            assertThat(order.path("name").asString()).isEqualTo("send_sms_list");
            assertThat(order.path("TEMPLATEID").asString()).isEqualTo("77");
            assertThat(order.path("PARAMS").toString())
                    .contains("000.00.13.H27-210408-0001", "<1 & 2>");
            assertThat(order.path("PARAMS").path(1).path("NUM").asString()).isEqualTo("2");
            assertThat(order.path("MOBILELIST").asString()).isEqualTo("84912345678");
            assertThat(order.path("CONTRACTTYPEID").asString()).isEqualTo("1");
            assertThat(order.path("DATACODING").asString()).isEqualTo("0");
            assertThat(order.path("APIUSER").asString()).isEqualTo("user");
        }

        @Test
        void isNotAskedWhenNoTemplateSaysThat() {
            assertThat(send(Shape.VNPT, "Something else"))
                    .isEqualTo(new Refused("The text fits none of the registered templates"));
            assertThat(provider.asked()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"1, RefusedForNow", "-1, Refused", "2, Refused", "9, Refused"})
        void refusesWithANumber(String error, String meaning) {
            provider.answers(200, vnpt(error, "no"));

            assertThat(send(Shape.VNPT, TEXT).getClass().getSimpleName()).isEqualTo(meaning);
        }

        private static String vnpt(String error, String said) {
            return "{\"RPLY\":{\"name\":\"send_sms_list\",\"ERROR\":\"%s\",\"ERROR_DESC\":\"%s\"}}"
                    .formatted(error, said);
        }
    }

    @Nested
    class Esms {

        @Test
        void isAskedInJson() {
            provider.answers(200, "{\"CodeResult\":\"100\",\"SMSID\":\"ab-7\"}");

            assertThat(send(Shape.ESMS, "Hồ sơ")).isEqualTo(new Accepted(List.of("ab-7"), false));
            JsonNode order = JSON.readTree(provider.asked().getFirst());
            assertThat(order.path("ApiKey").asString()).isEqualTo("user");
            assertThat(order.path("SecretKey").asString()).isEqualTo("secret");
            assertThat(order.path("Phone").asString()).isEqualTo("84912345678");
            assertThat(order.path("Content").asString()).isEqualTo("Hồ sơ");
            assertThat(order.path("Brandname").asString()).isEqualTo("MOTCUA");
            assertThat(order.path("SmsType").asString()).isEqualTo("2");
            assertThat(order.path("IsUnicode").asString()).isEqualTo("1");
        }

        @ParameterizedTest
        @CsvSource({"101, RefusedForNow", "99, Unknown", "9, Refused"})
        void refusesWithACode(String code, String meaning) {
            provider.answers(200, "{\"CodeResult\":\"%s\"}".formatted(code));

            assertThat(send(Shape.ESMS, TEXT).getClass().getSimpleName()).isEqualTo(meaning);
        }
    }

    @Nested
    class EveryProvider {

        @ParameterizedTest
        @EnumSource
        void mayHaveTakenWhatItAnswersWithGarbage(Shape shape) {
            for (String garbage : List.of("", "<html>Bad gateway", "{}", "null", "[1", "<a/>")) {
                provider.answers(200, garbage);
                assertThat(send(shape, TEXT)).isInstanceOf(Unknown.class);
            }
        }

        @ParameterizedTest
        @EnumSource
        void mayHaveTakenWhatItAnswersByHalf(Shape shape) {
            provider.breaksOffAfter("{\"CodeResult\":\"100\"");

            assertThat(send(shape, TEXT)).isInstanceOf(Unknown.class);
            assertThat(provider.asked()).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource
        void mayHaveTakenWhatItDoesNotAnswerInTime(Shape shape) {
            provider.fallsSilent();

            assertThat(send(shape, TEXT)).isInstanceOf(Unknown.class);
            assertThat(provider.asked()).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource
        void mayHaveTakenWhatItDoesNotAnswerToTheEndInTime(Shape shape) {
            provider.dripsAfter("{\"CodeResult\":\"100\"");

            assertThat(send(shape, TEXT)).isInstanceOf(Unknown.class);
            assertThat(provider.asked()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {302, 408, 500, 502, 503, 504})
        void mayHaveTakenWhatItFailsAt(int status) {
            provider.answers(status, "");

            assertThat(send(Shape.ESMS, TEXT)).isInstanceOf(Unknown.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 308, 401, 403, 404})
        void surelyTookNothingBehindAClosedDoor(int status) {
            provider.answers(status, "");

            assertThat(send(Shape.ESMS, TEXT)).isInstanceOf(RefusedForNow.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {429, 503})
        void saysHowLongItWantsToBeLeftAlone(int status) {
            provider.answersWithRetryAfter(status, 30);

            assertThat(send(Shape.ESMS, TEXT))
                    .isEqualTo(new RefusedForNow("Status " + status, Duration.ofSeconds(30)));
        }

        @Test
        void surelyTookNothingWhenItCannotBeReached() throws IOException {
            URI nowhere = URI.create("http://127.0.0.1:" + FreePort.find() + "/");

            assertThat(send(Shape.ESMS, TEXT, nowhere)).isInstanceOf(RefusedForNow.class);
        }
    }

    private SmsAnswer send(Shape shape, String text) {
        return send(shape, text, provider.url());
    }

    private static SmsAnswer send(Shape shape, String text, URI url) {
        var contract =
                new Contract(
                        "5",
                        "1",
                        "3",
                        "a",
                        "u",
                        List.of(
                                new RegisteredTemplate("76", "Ho so {1} da duoc tiep nhan."),
                                new RegisteredTemplate("77", "Ho so {1} da co ket qua {2}.")));
        var account =
                new BrandnameAccount(
                        1,
                        shape,
                        url,
                        "user",
                        "secret",
                        "MOTCUA",
                        "CP",
                        contract,
                        Set.of("9"),
                        Duration.ofMillis(500),
                        Duration.ofMillis(500));
        return new BrandnameProvider("test", account).send(new SmsMessage(ID, "84912345678", text));
    }
}
