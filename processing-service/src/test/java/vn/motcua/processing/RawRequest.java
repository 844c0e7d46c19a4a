package vn.motcua.processing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A request written by hand, so that it can end where no client would end it. */
final class RawRequest implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final OutputStream out;

    private RawRequest(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    static RawRequest post(int port, String path, String... headers) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        var request = new RawRequest(socket);
        request.line("POST " + path + " HTTP/1.1");
        request.line("Host: 127.0.0.1");
        request.line("Authorization: Bearer canbo.ktht");
        request.line("Content-Type: application/pdf");
        for (String header : headers) {
            request.line(header);
        }
        request.line("");
        return request;
    }

    void body(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    void chunk(byte[] bytes) throws IOException {
        line(Integer.toHexString(bytes.length));
        out.write(bytes);
        line("");
    }

    /** Says that nothing more will come, and goes on listening. */
    void fallSilent() throws IOException {
        socket.shutdownOutput();
    }

    /** Cuts the line as a machine does that loses its power: without a farewell. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** The status of the answer. */
    int status() throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        String line = in.readLine();
        if (line == null) {
            throw new IOException("There was no answer");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void line(String text) throws IOException {
        out.write((text + "\r\n").getBytes(UTF_8));
        out.flush();
    }
}
