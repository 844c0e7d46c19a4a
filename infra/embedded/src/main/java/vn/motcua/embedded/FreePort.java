package vn.motcua.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds a port nobody listens on. */
public final class FreePort {

    private FreePort() {}

    public static int find() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first of so many free ports in a row. */
    public static int findRow(int length) throws IOException {
        while (true) {
            int first = find();
            if (IntStream.range(first, first + length).allMatch(FreePort::isFree)) {
                return first;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException | IllegalArgumentException takenOrTooHigh) {
            return false;
        }
    }
}
