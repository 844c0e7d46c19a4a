package vn.motcua.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Stands in for a system: answers what it was told to, in turn, and the last again and again. */
public final class StandIn implements AutoCloseable {

    /** What is answered. */
    public record Reply(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    public StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Answers a request.
     *
     * @param request method, path and query
     */
    public StandIn on(String request, int status, String body) {
        return on(request, status, body, Map.of());
    }

    public StandIn on(String request, int status, String body, Map<String, String> headers) {
        replies.computeIfAbsent(request, _ -> new ArrayDeque<>())
                .add(new Reply(status, body, headers));
        return this;
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests as they came. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** What came with them. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(request);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Reply reply = next(request);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized Reply next(String request) {
        Deque<Reply> told = replies.getOrDefault(request, new ArrayDeque<>());
        Reply reply = told.size() > 1 ? told.poll() : told.peek();
        return reply == null ? new Reply(404, "{}", Map.of()) : reply;
    }
}
