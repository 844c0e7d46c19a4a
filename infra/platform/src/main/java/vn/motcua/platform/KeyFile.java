package vn.motcua.platform;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret that is made once and kept in a file only its owner may read. */
public final class KeyFile {

    private KeyFile() {}

    /** Reads the file; the first of several instances to come makes it. */
    public static String readOrMake(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                write(file, fresh);
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The key " + file + " cannot be kept", failed);
        }
    }

    private static void write(Path file, Supplier<String> fresh) throws IOException {
        Path directory = requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(directory);
        Path made = Files.createTempFile(directory, "key", ".new", ownerOnly(directory));
        try {
            Files.writeString(made, fresh.get());
            OnDisk.force(made);
            // A link, because unlike a move it never takes the place of another instance's key.
            Files.createLink(file, made);
            OnDisk.force(directory);
        } catch (FileAlreadyExistsException _) {
            // Another instance was first: its key is the one to use.
            return;
        } finally {
            Files.delete(made);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
    }
}
