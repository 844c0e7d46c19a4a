package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.event.Role;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole service on a port of its own, and a client that calls it in any role. */
public final class RunningIntake implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningIntake(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static RunningIntake start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("server.port", "0");
        all.putIfAbsent("motcua.intake.numbers-file", "target/running/${random.uuid}");
        List<String> arguments = new ArrayList<>();
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        var context =
                IntakeApplication.builder()
                        .sources(TestTokens.class)
                        .run(arguments.toArray(String[]::new));
        return new RunningIntake((ServletWebServerApplicationContext) context);
    }

    public HttpResponse<String> get(Role role, String path) throws Exception {
        return send(request(role, path).GET());
    }

    public JsonNode json(Role role, String path) throws Exception {
        return JsonMapper.shared().readTree(get(role, path).body());
    }

    public HttpResponse<String> post(Role role, String path, String type, byte[] body)
            throws Exception {
        return send(
                request(role, path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Files a dossier at the desk. */
    public HttpResponse<String> file(String key, String body) throws Exception {
        return send(
                request(Role.RECEPTION, "/api/dossiers")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    private HttpRequest.Builder request(Role role, String path) {
        int port = requireNonNull(context.getWebServer()).getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + role);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    /** A gateway whose tokens are the names of roles. */
    static class TestTokens {

        @Bean
        JwtDecoder decoder() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("test-" + token)
                            .claim("roles", List.of(token))
                            .claim("agency", "vu-quang")
                            .claim("departments", List.of())
                            .build();
        }
    }
}
