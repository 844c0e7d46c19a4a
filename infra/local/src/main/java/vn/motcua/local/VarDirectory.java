package vn.motcua.local;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.OnDisk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a local district keeps, under one directory, for one running instance at a time. While
 * it is open, the file {@code pid} tells the process from every other and {@code arguments} how it
 * was started; once the district is ready, the file {@code ready} tells where it is found.
 */
public final class VarDirectory implements AutoCloseable {

    /** Raised when data written before can no longer be read. */
    static final String VERSION = "1";

    private static final Set<String> BEFORE_VERSION = Set.of("log", "lock", "VERSION.new");

    private final Path root;
    private final FileChannel channel;

    private VarDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Opens the directory, making it when there is none.
     *
     * @throws Refused when another instance has it open, when another version wrote it, when it
     *     holds something else, or when it cannot be written
     */
    public static VarDirectory open(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        requireOurs(root);
        try {
            return openOurs(root);
        } catch (IOException unwritable) {
            throw new Refused("not-writable", root, unwritable);
        }
    }

    private static VarDirectory openOurs(Path root) throws IOException {
        Files.createDirectories(root.resolve("log"));
        var channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new Refused("already-running", root, pid(root));
        }
        var opened = new VarDirectory(root, channel);
        Files.deleteIfExists(opened.readyFile());
        opened.sayVersion();
        Files.write(root.resolve("pid"), ProcessIdentity.own().lines());
        return opened;
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path store() {
        return root.resolve("store");
    }

    Path streams() {
        return root.resolve("streams");
    }

    Path spool() {
        return root.resolve("spool");
    }

    Path numbers() {
        return root.resolve("numbers").resolve("intake");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path log() {
        return root.resolve("log").resolve("motcua.log");
    }

    /** Lets a later {@link #argumentsOf} find the instance by the ports it really has. */
    void remember(Settings settings) throws IOException {
        Files.write(root.resolve("arguments"), settings.arguments());
    }

    /**
     * How the instance that has the directory open was started; empty when none has, whatever files
     * say, and no arguments at all while it is only beginning.
     */
    static Optional<List<String>> argumentsOf(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = lock(channel)) {
            if (lock != null) {
                return Optional.empty();
            }
            Path arguments = directory.resolve("arguments");
            return Optional.of(Files.exists(arguments) ? Files.readAllLines(arguments) : List.of());
        }
    }

    /** Tells whoever waits for it that the district is ready, and where it is found. */
    void markReady(String where) throws IOException {
        Files.writeString(readyFile(), where);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(readyFile());
        Files.deleteIfExists(root.resolve("arguments"));
        Files.deleteIfExists(root.resolve("pid"));
        channel.close();
    }

    /** At once or not at all: half a version would be another version. */
    private void sayVersion() throws IOException {
        if (!Files.exists(root.resolve("VERSION"))) {
            Path begun = Files.writeString(root.resolve("VERSION.new"), VERSION + "\n");
            OnDisk.force(begun);
            Files.move(begun, root.resolve("VERSION"), StandardCopyOption.ATOMIC_MOVE);
            OnDisk.force(root);
        }
    }

    private Path readyFile() {
        return root.resolve("ready");
    }

    private static void requireOurs(Path root) throws IOException {
        Path version = root.resolve("VERSION");
        if (Files.exists(version)) {
            String found = read(version);
            if (!found.equals(VERSION)) {
                throw new Refused("other-version", root, found, VERSION);
            }
        } else if (Files.exists(root) && !isEmpty(root)) {
            throw new Refused("not-ours", root);
        }
    }

    /** What is put here before the version does not count: a first start may die among it. */
    private static boolean isEmpty(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .allMatch(BEFORE_VERSION::contains);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static String pid(Path root) throws IOException {
        return read(root.resolve("pid")).lines().findFirst().orElse("?");
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : "?";
    }
}
