package vn.motcua.intake.imports;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps import files until their rows are taken. A file under its final name is complete and on the
 * disk; one that is still coming in has another name.
 */
@Component
final class Spool {

    private static final String COMPLETE = ".import";
    private static final String PARTIAL = ".part";

    private final Path directory;

    Spool(@Value("${motcua.intake.spool}") Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /**
     * Takes a body in.
     *
     * @return its length in bytes
     * @throws IOException when it breaks off; nothing is kept then
     */
    long take(UUID id, InputStream body) throws IOException {
        Path partial = directory.resolve(id + PARTIAL);
        try (FileChannel file =
                FileChannel.open(
                        partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long length = body.transferTo(Channels.newOutputStream(file));
            file.force(true);
            Files.move(partial, path(id), StandardCopyOption.ATOMIC_MOVE);
            return length;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    SpooledFile open(UUID id) throws IOException {
        return SpooledFile.open(path(id));
    }

    boolean has(UUID id) {
        return Files.exists(path(id));
    }

    void delete(UUID id) {
        delete(path(id));
    }

    /** Deletes old files that no import needs: a request or a process died with them. */
    void sweep(Instant before, Predicate<UUID> needed) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> left = files.filter(file -> isLeft(file, before, needed)).toList();
            left.forEach(Spool::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path path(UUID id) {
        return directory.resolve(id + COMPLETE);
    }

    private static boolean isLeft(Path file, Instant before, Predicate<UUID> needed) {
        String name = file.getFileName().toString();
        try {
            boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
            return old
                    && (name.endsWith(PARTIAL)
                            || (name.endsWith(COMPLETE)
                                    && !needed.test(UUID.fromString(name.replace(COMPLETE, "")))));
        } catch (IOException | IllegalArgumentException notOurs) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
