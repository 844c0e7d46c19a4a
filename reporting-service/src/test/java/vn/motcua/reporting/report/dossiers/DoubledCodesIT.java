package vn.motcua.reporting.report.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.ledger.Dimensions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Two dossiers come to have one code; each test goes on where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoubledCodesIT {

    private static final String INSPECTOR = "INSPECTOR/vu-quang";
    private static final String PATH = "/codes/doubled";

    private static final Dimensions AN_PHU =
            new Dimensions(
                    new AgencyId("vu-quang.an-phu"),
                    DossierStory.KTHT.department(),
                    DossierStory.KTHT.procedure(),
                    DossierStory.KTHT.channel());

    private final DossierStory first =
            DossierStory.of(9).coded("H27-1").received("2021-01-05T08:00", "2021-01-12T17:00");

    private final DossierStory later =
            DossierStory.of(2).coded("H27-1").received("2021-01-05T09:00", "2021-01-12T17:00");

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        stack = new ReportingStack(directory).start();
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Test
    @Order(1)
    void isSilentWhileEachCodeHasOneDossierHoweverOftenItComes() {
        DossierStory old =
                DossierStory.of(3)
                        .coded("CU-1")
                        .imported(
                                "2020-12-01T08:00",
                                null,
                                "2020-12-20T08:00",
                                ImportedOutcome.GRANTED);
        stack.publish(first.events());
        stack.publish(old.events());
        stack.awaitAll();
        stack.publish(first.claimed("2021-01-06T08:00").events());
        stack.publish(old.events());
        stack.awaitAll();

        assertThat(status()).isZero();
        assertThat(list(INSPECTOR, "").path("total").asLong(-1)).isZero();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(gauge()).isZero();
    }

    @Test
    @Order(2)
    void namesTheDossiersOfADoubledCodeTheFirstOneFirst() {
        stack.publish(later.events());
        stack.awaitAll();

        JsonNode list = list(INSPECTOR, "");
        assertThat(list.path("total").asLong()).isOne();
        JsonNode item = list.path("items").get(0);
        assertThat(item.path("code").asString()).isEqualTo("H27-1");
        assertThat(item.path("dossiers").findValuesAsString("id"))
                .containsExactly(first.id().toString(), later.id().toString());
        assertThat(item.path("dossiers").get(1).path("agency").asString()).isEqualTo("vu-quang");
        assertThat(item.path("dossiers").get(1).path("receivedAt").asString())
                .isEqualTo("2021-01-05T02:00:00Z");
    }

    @Test
    @Order(3)
    void raisesAnAlarm() {
        assertThat(status()).isOne();
        await().atMost(Duration.ofSeconds(10)).until(() -> gauge() == 1);
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails().toString()).contains("H27-1", first.id().toString());
    }

    @Test
    @Order(4)
    void goesOnDoingSoAfterARestart() {
        stack.stop();
        stack.start();
        stack.awaitAll();

        assertThat(status()).isOne();
    }

    @Test
    @Order(5)
    void findsItAgainWhenTheViewsWereDropped() {
        stack.mongo().getDb().drop();
        stack.stop();
        stack.start();
        stack.awaitAll();

        assertThat(status()).isOne();
        assertThat(list(INSPECTOR, "").path("total").asLong()).isOne();
    }

    @Test
    @Order(6)
    void findsItAgainInARebuiltLedger() {
        stack.post(ReportingStack.OPERATOR, "/rebuilds", "");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        stack.json(stack.get(ReportingStack.OPERATOR, "/rebuilds"))
                                .path("phase")
                                .asString()
                                .equals("EQUAL"));
        assertThat(stack.post(ReportingStack.OPERATOR, "/rebuilds/2/switch", "").statusCode())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(30)).until(() -> status() == 1);
    }

    @Test
    @Order(7)
    void showsEachCallerTheirAgenciesPageByPage() {
        stack.publish(elsewhere(11).events());
        stack.publish(elsewhere(12).events());
        stack.awaitAll();

        assertThat(list(INSPECTOR, "?size=1").path("total").asLong()).isEqualTo(2);
        assertThat(list(INSPECTOR, "?size=1&page=1").path("items").findValuesAsString("code"))
                .containsExactly("H27-1");
        assertThat(codes(list("INSPECTOR/vu-quang.an-phu", ""))).containsExactly("AP-1");
        assertThat(codes(list(INSPECTOR, "?agency=vu-quang.an-phu"))).containsExactly("AP-1");
    }

    @Test
    @Order(8)
    void isForOperatorsAndInspectors() {
        assertThat(stack.get(ReportingStack.OPERATOR, PATH).statusCode()).isEqualTo(200);
        assertThat(stack.get("HEAD/vu-quang", PATH).statusCode()).isEqualTo(403);
        assertThat(stack.get("INSPECTOR/vu-quang.an-phu", PATH + "?agency=vu-quang").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(9)
    void saysWhatIsWrongWithAPage() {
        var answer = stack.get(INSPECTOR, PATH + "?page=-1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(stack.json(answer).path("type").asString())
                .isEqualTo("urn:motcua:problem:invalid-parameter");
    }

    @Test
    @Order(10)
    void fallsSilentOnceOneOfThemHasAnotherCode() {
        stack.publish(later.recoded("2021-02-02T08:00", "H27-9").events());
        stack.awaitAll();

        assertThat(codes(list(INSPECTOR, ""))).containsExactly("AP-1");
        assertThat(status()).isOne();
    }

    private static DossierStory elsewhere(int number) {
        return DossierStory.of(number, AN_PHU).coded("AP-1").received("2021-02-01T08:00", null);
    }

    private JsonNode list(String caller, String query) {
        return stack.json(stack.get(caller, PATH + query));
    }

    private static List<String> codes(JsonNode list) {
        return list.path("items").findValuesAsString("code");
    }

    private long status() {
        return stack.json(stack.get(ReportingStack.OPERATOR, "/status"))
                .path("codesDoubled")
                .asLong(-1);
    }

    private double gauge() {
        return stack.bean(MeterRegistry.class).get("motcua.ledger.codes.doubled").gauge().value();
    }

    private IndicatedHealthDescriptor health() {
        var health = stack.bean(HealthEndpoint.class).healthForPath("dependencies", "ledgerCodes");
        assertThat(health).isInstanceOf(IndicatedHealthDescriptor.class);
        return (IndicatedHealthDescriptor) health;
    }
}
