package vn.motcua.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A service that answers as its API says, and remembers what reached it. */
public final class StubService implements AutoCloseable {

    private static final String NAMES = "GET /api/staff/names";

    private final HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore reached = new Semaphore(0);

    public StubService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on answers requests like {@code GET /api/procedures} with this. */
    public void answers(String request, int status, String body) {
        answers(request, status, body, Map.of());
    }

    public void answers(String request, int status, String body, Map<String, String> headers) {
        answers.put(
                request,
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders()
                            .set(
                                    "Content-Type",
                                    status < 400 ? "application/json" : "application/problem+json");
                    headers.forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                });
    }

    /** From now on answers such requests as before, but only when it is let go on. */
    public void holdsBack(String request, CountDownLatch untilThen) {
        HttpHandler then = answers.getOrDefault(request, _ -> {});
        answers.put(
                request,
                exchange -> {
                    try {
                        untilThen.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    then.handle(exchange);
                });
    }

    /** From now on does this with such requests, and answers them as before. */
    public void does(String request, Runnable more) {
        HttpHandler first = answers.getOrDefault(request, _ -> {});
        answers.put(
                request,
                exchange -> {
                    more.run();
                    first.handle(exchange);
                });
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public Call lastCall() {
        return calls.getLast();
    }

    /** From now on leaves such requests without an answer until this stub is closed. */
    public void neverAnswers(String request) {
        answers.put(
                request,
                _ -> {
                    try {
                        closed.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** From now on begins to answer such requests, and ends in the middle. */
    public void breaksOff(String request) {
        answers.put(
                request,
                exchange -> {
                    exchange.sendResponseHeaders(201, 100);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                });
    }

    /** Waits until a request has begun to arrive. */
    public boolean isReached(Duration patience) {
        try {
            return reached.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void forget() {
        answers.clear();
        reached.drainPermits();
        calls.clear();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        reached.release();
        try (exchange) {
            String key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            Call call = read(exchange);
            // Any page may ask for names, or not: tests are about what else it asks.
            if (!key.equals(NAMES)) {
                calls.add(call);
            }
            HttpHandler answer = answers.get(key);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer.handle(exchange);
            }
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        byte[] kept = exchange.getRequestBody().readNBytes(64 * 1024);
        long length = kept.length;
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = exchange.getRequestBody().read(buffer)) > 0; ) {
            length += read;
        }
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(
                                name.toLowerCase(Locale.ROOT),
                                values.stream().collect(Collectors.joining(","))));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                new String(kept, StandardCharsets.UTF_8),
                length);
    }

    /** What reached the service; of a large body the beginning. */
    public record Call(
            String method, URI uri, Map<String, String> headers, String body, long length) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }
}
