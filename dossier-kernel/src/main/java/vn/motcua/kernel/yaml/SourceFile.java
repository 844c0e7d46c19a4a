package vn.motcua.kernel.yaml;

import vn.motcua.kernel.digest.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data file by the name that refusals show.
 *
 * @param text its content, UTF-8
 */
public record SourceFile(String name, String text) {

    private static final int VERSION_LENGTH = 12;

    /** The files of these names beside the given class. */
    public static List<SourceFile> beside(Class<?> owner, List<String> names) {
        return names.stream().map(name -> resource(owner, name)).toList();
    }

    /** All files of a directory whose names end in {@code .yaml}, by name. */
    public static List<SourceFile> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short hash that changes when a byte of these files does: 12 hexadecimal digits. */
    public static String version(Collection<SourceFile> files) {
        MessageDigest digest = Sha256.begun();
        for (SourceFile file : files) {
            digest.update((file.name + "\0" + file.text + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest).substring(0, VERSION_LENGTH);
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + name);
            }
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
