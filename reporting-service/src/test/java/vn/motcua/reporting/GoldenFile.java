package vn.motcua.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An output as it was once looked at. After a change that is meant, {@code -Dmotcua.golden=write}
 * writes the files anew, to be looked at again.
 */
public final class GoldenFile {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private GoldenFile() {}

    /** Holds an output against its file. */
    public static void hold(String name, String is) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("motcua.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, is);
        }
        assertThat(is).isEqualTo(Files.readString(file));
    }
}
