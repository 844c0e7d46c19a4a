package vn.motcua.processing.papers.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks what a ClamAV daemon speaks, knows one virus and takes no more than 3 MB. */
public final class FakeClamd implements AutoCloseable {

    /** The test file every scanner finds, which is no virus. Split, so that this source is none. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int LIMIT = 3_000_000;

    private final ServerSocket socket;
    private final Thread serving;
    private final AtomicInteger scans = new AtomicInteger();

    private FakeClamd(ServerSocket socket) {
        this.socket = socket;
        this.serving = Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Starts one; port 0 is any free one. */
    public static FakeClamd start(int port) throws IOException {
        return new FakeClamd(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String address() {
        return "127.0.0.1:" + port();
    }

    int scans() {
        return scans.get();
    }

    /** Until it has ended it could still take one more client. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            serving.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException gone) {
                // The next client is another one.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        String answer =
                new String(command, US_ASCII).equals("zINSTREAM\0")
                        ? verdict(in)
                        : "UNKNOWN COMMAND";
        client.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
    }

    private String verdict(DataInputStream in) throws IOException {
        scans.incrementAndGet();
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (content.size() > LIMIT) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return content.toString(UTF_8).contains(EICAR)
                ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                : "stream: OK";
    }
}
