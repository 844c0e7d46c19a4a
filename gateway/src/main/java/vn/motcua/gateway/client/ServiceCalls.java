package vn.motcua.gateway.client;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/**
 * Makes the calls of a service's declared interface. An answer is read whole within the breaker:
 * one that breaks off is none.
 */
final class ServiceCalls implements HttpExchangeAdapter {

    private final Service service;
    private final RestClientAdapter http;
    private final ServiceBreakers breakers;
    private final JsonMapper json;

    ServiceCalls(
            Service service, RestClientAdapter http, ServiceBreakers breakers, JsonMapper json) {
        this.service = service;
        this.http = http;
        this.breakers = breakers;
        this.json = json;
    }

    @Override
    public boolean supportsRequestAttributes() {
        return http.supportsRequestAttributes();
    }

    @Override
    public void exchange(HttpRequestValues call) {
        answer(call);
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues call) {
        return answer(call).getHeaders();
    }

    @Override
    public <T> @Nullable T exchangeForBody(
            HttpRequestValues call, ParameterizedTypeReference<T> type) {
        return read(requireNonNull(answer(call).getBody()), type);
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues call) {
        ResponseEntity<byte[]> answer = answer(call);
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).build();
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(
            HttpRequestValues call, ParameterizedTypeReference<T> type) {
        ResponseEntity<byte[]> answer = answer(call);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(read(requireNonNull(answer.getBody()), type));
    }

    /**
     * Makes a call.
     *
     * @throws ServiceProblem when the service refuses
     * @throws ServiceDown when it does not answer
     */
    private ResponseEntity<byte[]> answer(HttpRequestValues call) {
        ResponseEntity<byte[]> answer =
                breakers.call(
                        service,
                        "",
                        () ->
                                http.newRequest(call)
                                        .exchangeForRequiredValue((_, response) -> read(response)));
        if (answer.getStatusCode().isError()) {
            throw ServiceProblem.read(
                    answer.getStatusCode().value(), requireNonNull(answer.getBody()), json);
        }
        return answer;
    }

    private static ResponseEntity<byte[]> read(ClientHttpResponse response) throws IOException {
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .body(response.getBody().readAllBytes());
    }

    @SuppressWarnings("unchecked") // A file is answered as it is.
    private <T> T read(byte[] body, ParameterizedTypeReference<T> type) {
        return type.getType() == byte[].class
                ? (T) body
                : json.readValue(body, json.constructType(type.getType()));
    }
}
