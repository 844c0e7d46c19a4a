package vn.motcua.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

class ContractPagesTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client stranger = new Client(gateway.uri());

    @Test
    void nameEveryOperationOfEveryService() {
        assertThat(stranger.get("/api").body())
                .contains(
                        "POST /api/dossiers",
                        "POST /api/cases/{id}/{command}",
                        "GET /api/reports/{period}",
                        "GET /api/messages",
                        "/api/openapi/reporting.json");
    }

    @Test
    void tellWhatAnOperationTakesAndAnswers() {
        assertThat(stranger.get("/api?service=processing&lang=en").body())
                .contains(
                        "If-Match",
                        "stale-version: ",
                        "Roles that may call",
                        "application/json: CaseResponse",
                        "CommandBody.Release");
    }

    @Test
    void giveTheDocumentsAsTheyAreKept() {
        var answer = stranger.get("/api/openapi/intake.json");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).startsWith("{").contains("\"openapi\" : \"3.1.0\"");
        assertThat(stranger.get("/api/openapi/nobody.json").statusCode()).isEqualTo(404);
    }

    @Test
    void openNothingBesideThem() {
        assertThat(stranger.get("/api/nothing").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/api/dossiers").statusCode()).isEqualTo(401);
    }
}
