package vn.motcua.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser or a program that talks to the gateway. Redirects are shown, not followed. */
public final class Client {

    private static final String BOUNDARY = "the-boundary";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI gateway;
    private final HttpClient http;

    public Client(URI gateway) {
        this(gateway, "127.0.0.1");
    }

    /** A client at another address of this machine, such as {@code 127.0.0.2}. */
    public Client(URI gateway, String address) {
        this.gateway = gateway;
        this.http =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .localAddress(InetAddress.ofLiteral(address))
                        .build();
    }

    public static String basic(String account) {
        String pair = account + ":" + account;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form of a page, with the page's protection against forged requests. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        return submit(page, action, List.copyOf(fields.entrySet()));
    }

    /** The same for a form that has several fields of one name. */
    public HttpResponse<String> submit(
            String page, String action, List<Map.Entry<String, String>> fields) {
        Matcher token = CSRF.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        String body =
                fields.stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + encode(csrf) + "&", ""));
        return post(action, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    /** The same with files, all of them PDF, by the fields they are chosen in. */
    public HttpResponse<String> upload(
            String page, String action, Map<String, String> fields, Map<String, String> files) {
        Matcher token = CSRF.matcher(get(page).body());
        var body = new StringBuilder(part("_csrf", "", token.find() ? token.group(1) : ""));
        fields.forEach((name, value) -> body.append(part(name, "", value)));
        files.forEach((name, file) ->
                body.append(
                        part(
                                name,
                                "; filename=\"" + file + "\"\r\nContent-Type: application/pdf",
                                "%PDF-1.7 content")));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return post(
                action,
                body.toString(),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String part(String name, String more, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, more, value);
    }

    public Client signedInAs(String account) {
        submit("/sign-in", "/sign-in", Map.of("username", account, "password", account));
        return this;
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
