package vn.motcua.notification.brandname;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider in this process that keeps what it is asked and answers as a test says. */
final class TestProvider implements AutoCloseable {

    /** How it answers a request that it has read. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Answer answer = exchange -> reply(exchange, 200, "");

    TestProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    answer.to(exchange);
                });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/smsbn/api");
    }

    void answers(int status, String body) {
        answer = exchange -> reply(exchange, status, body);
    }

    void answersWithRetryAfter(int status, int seconds) {
        answer =
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
                    reply(exchange, status, "");
                };
    }

    /** Promises more than it sends. */
    void breaksOffAfter(String half) {
        answer =
                exchange -> {
                    exchange.sendResponseHeaders(200, half.length() + 100L);
                    exchange.getResponseBody().write(half.getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    exchange.close();
                };
    }

    /** Begins to answer and goes on for ever. */
    void dripsAfter(String beginning) {
        answer =
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(beginning.getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    awaitEnd();
                    exchange.close();
                };
    }

    void fallsSilent() {
        answer =
                exchange -> {
                    awaitEnd();
                    exchange.close();
                };
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private static void reply(HttpExchange exchange, int status, String body) {
        byte[] octets = body.getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
            exchange.getResponseBody().write(octets);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
