package vn.motcua.processing.papers.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;

/**
 * Speaks {@code INSTREAM} with a ClamAV daemon: chunks with their length in four bytes before them,
 * one of no length at the end, and an answer that ends with a zero byte.
 */
final class Clamd {

    private static final int USUAL_PORT = 3310;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CHUNK = 1 << 16;
    private static final String STREAM = "stream: ";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration patience;

    private Clamd(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /**
     * The daemon at {@code host:port} or {@code host}.
     *
     * @throws IllegalArgumentException when that is not what the text is
     */
    static Clamd at(String address, Duration patience) {
        URI uri = URI.create("clamd://" + address.strip());
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "motcua.papers.clamd is no host:port but '" + address + "'");
        }
        return new Clamd(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), patience);
    }

    /**
     * Has some content judged.
     *
     * @throws IOException when the daemon is away, or hangs up without an answer
     */
    Verdict scan(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            try {
                send(content, new DataOutputStream(socket.getOutputStream()));
            } catch (SocketException hungUp) {
                // It does so in the middle of content that is too long for it, after saying why.
            }
            return verdict(answer(new BufferedInputStream(socket.getInputStream())));
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        var buffer = new byte[CHUNK];
        for (int taken = content.read(buffer); taken >= 0; taken = content.read(buffer)) {
            if (taken > 0) {
                out.writeInt(taken);
                out.write(buffer, 0, taken);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && answer.size() < CHUNK; next = in.read()) {
            answer.write(next);
        }
        if (answer.size() == 0) {
            throw new EOFException("clamd hung up without an answer");
        }
        return answer.toString(UTF_8).strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals(STREAM + "OK")) {
            return new Verdict.Clean();
        }
        return answer.startsWith(STREAM) && answer.endsWith(FOUND)
                ? new Verdict.Infected(
                        answer.substring(STREAM.length(), answer.length() - FOUND.length()))
                : new Verdict.Unjudged(answer);
    }
}
