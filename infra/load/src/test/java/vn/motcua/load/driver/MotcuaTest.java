package vn.motcua.load.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.load.District;
import vn.motcua.load.StandIn;
import vn.motcua.load.driver.NoLife.NoAnswer;
import vn.motcua.load.driver.NoLife.TurnedAway;
import vn.motcua.load.driver.NoLife.WrongAnswer;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/** One life in this product, against a stand-in for its gateway. */
class MotcuaTest {

    private static final Filed FILED = new Filed("01a2", "L1-1", "C-1", "2026-12-01");
    private static final Work WORK = new Work("01a2", "\"1\"");

    private final StandIn gateway;
    private final HttpClient client = Http.client();
    private final Http http = new Http(client);
    private final Motcua motcua;

    MotcuaTest() throws IOException {
        gateway = new StandIn();
        motcua = new Motcua(gateway.base());
    }

    @AfterEach
    void stop() {
        client.close();
        gateway.close();
    }

    @Test
    void aDossierIsFiledFoundClaimedResolvedAndRead() throws Exception {
        District.of(gateway);

        Filed filed = motcua.create(http, "L1-1");
        Work found = motcua.find(http, filed);
        Work claimed = motcua.claim(http, found);
        Work resolved = motcua.resolve(http, claimed);
        motcua.read(http, filed);

        assertThat(filed).isEqualTo(FILED);
        assertThat(found).isEqualTo(WORK);
        assertThat(resolved.version()).isEqualTo("\"3\"");
        assertThat(gateway.asked())
                .containsExactly(
                        "POST /api/dossiers",
                        "GET /api/cases/01a2",
                        "GET /api/cases/01a2",
                        "POST /api/cases/01a2/claim",
                        "POST /api/cases/01a2/resolve",
                        "GET /api/cases/01a2");
        assertThat(http.sent()).isEqualTo(6);
    }

    @Test
    void aProblemIsNamedByItsType() {
        gateway.on(
                "POST /api/cases/01a2/claim",
                409,
                "{\"type\":\"urn:motcua:problem:version-conflict\"}");

        assertThatThrownBy(() -> motcua.claim(http, WORK))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("409 version-conflict");
    }

    @Test
    void anotherStateThanWasAskedForIsAWrongAnswer() {
        gateway.on("POST /api/cases/01a2/resolve", 200, District.state("IN_HAND"));

        assertThatThrownBy(() -> motcua.resolve(http, WORK))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("IN_HAND instead of RESOLVED");
    }

    @Test
    void anotherDossierThanWasAskedForIsAWrongAnswer() {
        gateway.on("GET /api/cases/01a2", 200, District.state("RESOLVED").replace("C-1", "C-2"));

        assertThatThrownBy(() -> motcua.read(http, FILED))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("another code");
    }

    @Test
    void whatIsNoJsonIsAWrongAnswer() {
        gateway.on("POST /api/dossiers", 201, "<html>");

        assertThatThrownBy(() -> motcua.create(http, "L1-1"))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("no JSON");
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void whoIsAskedToComeAgainIsTurnedAway(int status) {
        gateway.on("POST /api/dossiers", status, "{}", Map.of("Retry-After", "7"));

        assertThatThrownBy(() -> motcua.create(http, "L1-1"))
                .isInstanceOfSatisfying(
                        TurnedAway.class,
                        busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(7)))
                .hasMessage(Integer.toString(status));
    }

    @Test
    void unavailableWithoutAWordWhenToComeAgainIsAnError() {
        gateway.on("POST /api/dossiers", 503, "{}");

        assertThatThrownBy(() -> motcua.create(http, "L1-1"))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("503");
    }

    @Test
    void nobodyThereIsNoAnswer() {
        gateway.close();

        assertThatThrownBy(() -> motcua.create(http, "L1-1"))
                .isInstanceOf(NoAnswer.class)
                .hasMessage("ConnectException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INBOX|/api/cases?size=1&q=C-1|{'items':[{'id':'01a2'}]}|{'items':[]}",
                "TRACKING|/api/tracking/C-1?digits=%s|{'id':'01a2'}|{'id':'other'}",
                "RESULT|/tracking/C-1?digits=%s&lang=en|<dd>Granted</dd>|<dd>In hand</dd>",
                "MESSAGE|/api/messages?dossier=01a2|{'items':[{'template':'result-ready','state':'SENT'}]}|{'items':[{'template':'result-ready','state':'QUEUED'},{'template':'received','state':'SENT'}]}",
            })
    void eachPlaceShowsWhatWasDoneOnceItIsThere(
            Place place, String path, String shown, String notYet) throws Exception {
        String request = "GET " + path.formatted(digits());
        gateway.on(request, 200, requireNonNull(notYet).replace('\'', '"'))
                .on(request, 200, requireNonNull(shown).replace('\'', '"'));

        assertThat(motcua.shows(http, place, FILED)).isFalse();
        assertThat(motcua.shows(http, place, FILED)).isTrue();
    }

    @Test
    void theReportIsLookedThroughFromItsEnd() throws Exception {
        String list =
                "GET /api/reports/2026-12-01_2026-12-01/dossiers?cell=resolved&by=agency&key=vu-quang";
        gateway.on(list + "&size=1", 200, "{\"total\":401}")
                .on(list + "&size=200&page=2", 200, "{\"items\":[{\"id\":\"01a3\"}]}")
                .on(
                        list + "&size=200&page=1",
                        200,
                        "{\"items\":[{\"id\":\"01a1\"},{\"id\":\"01a2\"}]}");

        assertThat(motcua.shows(http, Place.REPORT, FILED)).isTrue();
        assertThat(gateway.asked()).hasSize(3);
    }

    @Test
    void theReportIsNotLookedThroughBeforeTheDossiersTime() throws Exception {
        String list =
                "GET /api/reports/2026-12-01_2026-12-01/dossiers?cell=resolved&by=agency&key=vu-quang";
        gateway.on(list + "&size=1", 200, "{\"total\":401}")
                .on(list + "&size=200&page=2", 200, "{\"items\":[{\"id\":\"01a1\"}]}");

        assertThat(motcua.shows(http, Place.REPORT, FILED)).isFalse();
        assertThat(gateway.asked()).hasSize(2);
    }

    /** Of the telephone number that was filed with that key. */
    private static String digits() {
        int number = Math.floorMod("L1-1".hashCode(), 10_000_000);
        return "%04d".formatted(number % 10_000);
    }
}
