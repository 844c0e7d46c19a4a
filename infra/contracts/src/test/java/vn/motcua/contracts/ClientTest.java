package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

/** What the gateway asks of services is what their documents say. */
class ClientTest {

    @ParameterizedTest
    @CsvSource({
        "IntakeApi, intake",
        "ProcessingApi, processing",
        "ReportingApi, reporting",
        "ClosingApi, reporting",
        "NotificationApi, notification"
    })
    void asksForWhatIsThere(String client, String service) throws IOException {
        Class<?> type = ClassUtils.resolveClassName("vn.motcua.gateway.client." + client, null);
        String document = Files.readString(new ServiceDocument(service).kept());

        assertThat(ClientReading.findings(type, JsonMapper.shared().readTree(document))).isEmpty();
    }

    @Test
    void isCaughtWhereItAsksForWhatIsNot() {
        var document =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"paths": {"/api/claims": {
                                  "get": {
                                    "parameters": [
                                      {"name": "unit", "in": "query", "required": true},
                                      {"name": "size", "in": "query"}],
                                    "responses": {"200": {"content": {"application/json": {"schema": {
                                      "type": "object", "required": ["code", "at"], "properties": {
                                        "code": {"type": "integer"},
                                        "at": {"type": ["string", "null"], "format": "date-time"},
                                        "note": {"type": "string"}}}}}}}},
                                  "post": {
                                    "requestBody": {"content": {"application/json": {"schema": {
                                      "type": "object", "required": ["why"], "properties": {
                                        "why": {"type": "string"}, "code": {"type": "string"}}}}}}}}}}
                                """);

        assertThat(ClientReading.findings(Claims.class, document))
                .containsExactly(
                        "GET /api/claims needs unit",
                        "GET /api/claims takes no page",
                        "GET /api/claims.at may be absent",
                        "GET /api/claims.code is integer, not String",
                        "GET /api/claims.owner is not there",
                        "GET /api/demands is not there",
                        "POST /api/claims body needs why",
                        "POST /api/claims body takes no reason");
    }

    interface Claims {

        @GetExchange("/api/claims")
        Claim find(@RequestParam int page, @RequestParam int size);

        @GetExchange("/api/demands")
        Claim other();

        @PostExchange("/api/claims")
        void file(@RequestBody Filing filing);
    }

    record Claim(String code, Instant at, @Nullable String note, List<String> owner) {}

    record Filing(String code, String reason) {}
}
