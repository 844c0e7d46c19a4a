package vn.motcua.local.killed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes, in memory; only where this machine lets us mount one. */
public final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 64 << 10;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    public static SmallDisk mount(Path directory, int megabytes) {
        boolean mounted =
                Files.isDirectory(Path.of("/proc"))
                        && run(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + megabytes + "m",
                                "tmpfs",
                                directory.toString());
        assumeTrue(mounted, "This machine lets nobody mount a small disk: nothing was tested");
        return new SmallDisk(directory);
    }

    public Path resolve(String name) {
        return directory.resolve(name);
    }

    public void makeReadOnly() {
        assumeTrue(run("mount", "-o", "remount,ro", directory.toString()));
    }

    /** Leaves so many megabytes free. */
    void fill(long freeMb) throws IOException {
        try (var ballast = Files.newOutputStream(directory.resolve("ballast-" + freeMb))) {
            while (directory.toFile().getUsableSpace() > (freeMb << 20)) {
                ballast.write(new byte[PIECE]);
            }
        } catch (IOException full) {
            if (freeMb > 0) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        try (var files = Files.newDirectoryStream(directory, "ballast-*")) {
            for (Path ballast : files) {
                Files.delete(ballast);
            }
        }
    }

    @Override
    public void close() {
        run("umount", "-l", directory.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException unknown) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
