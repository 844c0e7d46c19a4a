package vn.motcua.intake.imports;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.motcua.intake.imports.rows.SpooledFile;
import vn.motcua.kernel.digest.Sha256;
import vn.motcua.platform.Ids;
import vn.motcua.platform.OnDisk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
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
    private static final String IDENTITY = "spool.id";

    private final Path directory;
    private final UUID id;

    Spool(@Value("${motcua.intake.spool}") Path directory, Ids ids) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.id = identity(ids);
    }

    /** Which directory this is: another instance may have another one. */
    UUID id() {
        return id;
    }

    /**
     * Takes a body in; when this returns it is on the disk under its name.
     *
     * @throws CutOff when it breaks off
     * @throws IOException when the disk does not take it; nothing is kept in either case
     */
    SpoolMark take(UUID id, InputStream body) throws IOException {
        MessageDigest digest = Sha256.begun();
        Path partial = directory.resolve(id + PARTIAL);
        try (FileChannel file =
                FileChannel.open(
                        partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long length =
                    new DigestInputStream(new Body(body), digest)
                            .transferTo(Channels.newOutputStream(file));
            file.force(true);
            Files.move(partial, path(id), StandardCopyOption.ATOMIC_MOVE);
            OnDisk.force(directory);
            return new SpoolMark(this.id, length, Sha256.hex(digest));
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Sees whether a file is the one that was taken in.
     *
     * @throws ImportFailed when it is not
     */
    void verify(UUID id, SpoolMark mark) throws IOException {
        boolean whole = Files.size(path(id)) == mark.bytes();
        if (whole && mark.sha256() != null) {
            MessageDigest digest = Sha256.begun();
            try (var file = new DigestInputStream(Files.newInputStream(path(id)), digest)) {
                file.transferTo(OutputStream.nullOutputStream());
            }
            whole = Sha256.hex(digest).equals(mark.sha256());
        }
        if (!whole) {
            throw new ImportFailed(ImportFailure.FILE_TORN);
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

    /** Made with the directory and kept in it. */
    private UUID identity(Ids ids) throws IOException {
        Path file = directory.resolve(IDENTITY);
        if (Files.exists(file)) {
            return UUID.fromString(Files.readString(file).strip());
        }
        UUID fresh = ids.next();
        Path partial = directory.resolve(fresh + PARTIAL);
        Files.writeString(partial, fresh.toString());
        OnDisk.force(partial);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        OnDisk.force(directory);
        return fresh;
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

    /** The sender's line broke, not our disk. */
    static final class CutOff extends IOException {

        private CutOff(IOException broken) {
            super(broken);
        }
    }

    /** Tells a body that cannot be read from a file that cannot be written. */
    private static final class Body extends FilterInputStream {

        private Body(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException broken) {
                throw new CutOff(broken);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException broken) {
                throw new CutOff(broken);
            }
        }
    }
}
