package vn.motcua.gateway.client;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.identity.TokenIssuer;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Calls services in an account's name, in the language of the page being made. */
final class ServiceCalls {

    private final RestClient http;
    private final TokenIssuer tokens;
    private final ServiceBreakers breakers;
    private final JsonMapper json;

    ServiceCalls(RestClient http, TokenIssuer tokens, ServiceBreakers breakers, JsonMapper json) {
        this.http = http;
        this.tokens = tokens;
        this.breakers = breakers;
        this.json = json;
    }

    <T> T get(Service service, URI uri, Account who, Class<T> type) {
        return read(exchange(service, new Call(HttpMethod.GET, uri, Map.of(), null), who), type);
    }

    /**
     * Makes a call.
     *
     * @throws ServiceProblem when the service refuses
     * @throws ServiceDown when it does not answer
     */
    ResponseEntity<JsonNode> exchange(Service service, Call call, Account who) {
        ResponseEntity<byte[]> answer = answer(service, call, MediaType.APPLICATION_JSON, who);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(json.readTree(requireNonNull(answer.getBody())));
    }

    /**
     * Makes a call whose answer says nothing but that it was done.
     *
     * @throws ServiceProblem when the service refuses
     * @throws ServiceDown when it does not answer
     */
    void send(Service service, Call call, Account who) {
        answer(service, call, MediaType.APPLICATION_JSON, who);
    }

    /**
     * Fetches what is no JSON, whole.
     *
     * @throws ServiceProblem when the service refuses
     * @throws ServiceDown when it does not answer
     */
    byte[] document(Service service, Call call, MediaType type, Account who) {
        return requireNonNull(answer(service, call, type, who).getBody());
    }

    /**
     * Fetches a file of whatever type, whole, with what is said of it.
     *
     * @throws ServiceProblem when the service refuses
     * @throws ServiceDown when it does not answer
     */
    ResponseEntity<byte[]> file(Service service, Call call, Account who) {
        return answer(service, call, MediaType.ALL, who);
    }

    <T> T read(ResponseEntity<JsonNode> answer, Class<T> type) {
        return json.treeToValue(requireNonNull(answer.getBody()), type);
    }

    <T> T read(JsonNode part, Class<T> type) {
        return json.treeToValue(part, type);
    }

    private ResponseEntity<byte[]> answer(Service service, Call call, MediaType type, Account who) {
        ResponseEntity<byte[]> answer =
                breakers.call(service, "", () -> send(call, type, tokens.tokenFor(who)));
        if (answer.getStatusCode().isError()) {
            throw ServiceProblem.read(
                    answer.getStatusCode().value(), requireNonNull(answer.getBody()), json);
        }
        return answer;
    }

    private ResponseEntity<byte[]> send(Call call, MediaType type, String token) {
        var request =
                http.method(call.method())
                        .uri(call.uri())
                        .headers(headers -> call.headers().forEach(headers::set))
                        .headers(headers -> headers.setBearerAuth(token))
                        .header(
                                HttpHeaders.ACCEPT_LANGUAGE,
                                LocaleContextHolder.getLocale().toLanguageTag())
                        .accept(type, MediaType.APPLICATION_PROBLEM_JSON);
        switch (call.body()) {
            case null -> {}
            case FileBody file -> request.contentType(file.type()).body(file.content());
            case Object body ->
                    request.contentType(MediaType.APPLICATION_JSON)
                            .body(json.writeValueAsBytes(body));
        }
        return request.exchangeForRequiredValue((_, response) -> read(response));
    }

    private static ResponseEntity<byte[]> read(ClientHttpResponse response) throws IOException {
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .body(response.getBody().readAllBytes());
    }

    /** A file as it is, sent while it is read. */
    record FileBody(MediaType type, Resource content) {}

    /**
     * One call, but for who makes it.
     *
     * @param body sent as JSON, unless it is a {@link FileBody}
     */
    record Call(HttpMethod method, URI uri, Map<String, String> headers, @Nullable Object body) {}
}
