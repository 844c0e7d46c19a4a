package vn.motcua.notification.email;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Speaks SMTP politely up to one step, and answers that one as it was told; an empty answer means
 * silence.
 */
final class RefusingSmtpServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String step;
    private final String answer;

    RefusingSmtpServer(String step, String answer) throws IOException {
        this.step = step;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try {
            while (true) {
                converse(socket.accept());
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "GREETING", "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4);
            switch (verb) {
                case "DATA" -> {
                    if (say(out, "DATA", "354 go on")) {
                        skipContent(in);
                        say(out, "CONTENT", "250 taken");
                    }
                }
                case "QUIT" -> say(out, "QUIT", "221 bye");
                default -> say(out, verb, "250 ok");
            }
        }
    }

    private boolean say(OutputStream out, String at, String usual) throws IOException {
        boolean refuses = at.equals(step);
        String line = refuses ? answer : usual;
        if (!line.isEmpty()) {
            out.write((line + "\r\n").getBytes(US_ASCII));
            out.flush();
        }
        return !refuses;
    }

    private static void skipContent(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }
}
