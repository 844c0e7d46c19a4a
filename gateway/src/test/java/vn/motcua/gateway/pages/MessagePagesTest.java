package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.util.Map;

class MessagePagesTest {

    private static final String ID = "ab12";
    private static final String MESSAGE =
            """
            {"id":"ab12","eventId":"01a22d84-ca7d-7550-9cd4-2f2308af82aa",
             "dossierId":"01a22d84-ca7d-7550-9cd4-2f2308af82ab","code":"H27-1",
             "template":"result-ready","channel":"SMS","recipient":"0912***678",
             "text":"Ho so H27-1 da co ket qua.","segments":1,"state":"%s","attempts":1,
             "reasonKey":"uncertain","reason":"Chưa rõ (viettel: No answer in time)",
             "provider":"viettel","providerId":"43007","createdAt":"2026-11-30T02:00:00Z",
             "steps":[
               {"at":"2026-11-30T02:00:00Z","state":"QUEUED"},
               {"at":"2026-11-30T02:00:11Z","state":"UNKNOWN","provider":"viettel",
                "reason":"Chưa rõ (viettel: No answer in time)"}]}
            """;

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client operator = new Client(gateway.uri()).signedInAs("vanhanh");

    @Test
    void tellWhatHappenedToAMessage() {
        is("UNKNOWN");

        assertThat(operator.get("/messages/" + ID).body())
                .contains(
                        "H27-1",
                        "0912***678",
                        "Chưa rõ đã gửi hay chưa",
                        ", 43007",
                        "09:00",
                        "1 phần tin",
                        "/messages?dossier=01a22d84-ca7d-7550-9cd4-2f2308af82ab");
    }

    @Test
    void haveAMessageSentAgainWithTheReason() {
        is("UNKNOWN");
        gateway.notification.answers("POST /api/messages/ab12/resend", 200, "{}");

        var answer =
                operator.submit(
                        "/messages/" + ID,
                        "/messages/" + ID + "/resend",
                        Map.of("because", "Người dân chưa nhận được"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(gateway.notification.lastCall().body())
                .contains("\"because\":\"Người dân chưa nhận được\"");
        assertThat(operator.get("/messages/" + ID).body()).contains("Tin được gửi lại");
    }

    @Test
    void sayWhyAMessageIsNotSentAgain() {
        is("UNKNOWN");
        gateway.notification.answers(
                "POST /api/messages/ab12/resend",
                409,
                """
                {"type":"urn:motcua:problem:message-not-resent","title":"Không gửi lại được tin này",
                 "detail":"Tin đã đến máy người nhận.","status":409}
                """);

        operator.submit(
                "/messages/" + ID, "/messages/" + ID + "/resend", Map.of("because", "Vì sao"));

        assertThat(operator.get("/messages/" + ID).body()).contains("Tin đã đến máy người nhận.");
    }

    @Test
    void letAHeldMessageBeSentOrNot() {
        is("HELD");
        gateway.notification.answers("POST /api/messages/ab12/release", 200, "{}");

        assertThat(operator.get("/messages/" + ID).body())
                .contains("/messages/ab12/release", "/messages/ab12/dismiss")
                .doesNotContain("/messages/ab12/resend");
        operator.submit("/messages/" + ID, "/messages/" + ID + "/release", Map.of());

        assertThat(gateway.notification.lastCall().uri()).hasPath("/api/messages/ab12/release");
    }

    @Test
    void offerNothingToThoseWhoOnlyRead() {
        is("UNKNOWN");
        var head = new Client(gateway.uri()).signedInAs("truongphong.ktht");

        assertThat(head.get("/messages/" + ID).body())
                .contains("Diễn biến")
                .doesNotContain("/resend");
    }

    @Test
    void listTheMessagesOfOneDossier() {
        gateway.notification.answers(
                "GET /api/messages",
                200,
                "{\"items\":["
                        + MESSAGE.formatted("SENT")
                        + "],\"total\":41,\"page\":0,\"size\":20}");

        String page = operator.get("/messages?dossier=01a22d84-ca7d-7550-9cd4-2f2308af82ab").body();

        assertThat(gateway.notification.lastCall().uri().getQuery())
                .contains("dossier=01a22d84-ca7d-7550-9cd4-2f2308af82ab");
        assertThat(page).contains("/messages/ab12", "dossier=01a22d84-ca7d-7550-9cd4-2f2308af82ab");
    }

    private void is(String state) {
        gateway.notification.answers("GET /api/messages/ab12", 200, MESSAGE.formatted(state));
    }
}
