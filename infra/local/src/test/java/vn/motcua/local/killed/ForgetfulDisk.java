package vn.motcua.local.killed;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets a directory lose with a killed process whatever was not synced, as a power cut would. The
 * library that keeps count is {@code src/test/native/forgetful.c}.
 */
record ForgetfulDisk(Path directory, Path shadow, Path library) {

    private static final String LIBRARY = "motcua.kill.power";

    /** None unless the library is named. */
    static @Nullable ForgetfulDisk asAsked(Path directory) {
        String library = System.getProperty(LIBRARY, "");
        Path absolute = directory.toAbsolutePath();
        return library.isEmpty()
                ? null
                : new ForgetfulDisk(absolute, absolute.resolveSibling("shadow"), Path.of(library));
    }

    /** What is there before the start counts as synced. */
    void prepare(Map<String, String> environment) throws IOException {
        delete(shadow);
        if (Files.exists(directory)) {
            copy(directory, shadow);
        } else {
            Files.createDirectories(shadow);
        }
        environment.put("LD_PRELOAD", library.toString());
        environment.put("FORGETFUL_DIR", directory.toString());
        environment.put("FORGETFUL_SHADOW", shadow.toString());
    }

    void forget() throws IOException {
        delete(directory);
        Files.move(shadow, directory);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (NoSuchFileException never) {
            // There is nothing to forget.
        }
    }
}
