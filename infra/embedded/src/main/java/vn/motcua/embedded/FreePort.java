package vn.motcua.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds a port nobody listens on, and keeps it for this process until it ends: no other one is
 * given it, and it lies below those that the system gives to outgoing connections.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    /** Locks end with their channels, and those with the process. */
    private static final List<FileChannel> KEPT = new ArrayList<>();

    private FreePort() {}

    public static int find() throws IOException {
        return findRow(1);
    }

    /** The first of so many free ports in a row. */
    public static synchronized int findRow(int length) throws IOException {
        Path directory =
                Files.createDirectories(
                        Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "motcua-ports-" + System.getProperty("user.name")));
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - length);
            List<FileChannel> kept = new ArrayList<>();
            if (IntStream.range(first, first + length)
                    .allMatch(port -> isFree(port) && keep(directory, port, kept))) {
                KEPT.addAll(kept);
                return first;
            }
            for (FileChannel channel : kept) {
                channel.close();
            }
        }
    }

    private static boolean keep(Path directory, int port, List<FileChannel> kept) {
        try {
            var channel =
                    FileChannel.open(
                            directory.resolve(Integer.toString(port)),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            kept.add(channel);
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException anothers) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
