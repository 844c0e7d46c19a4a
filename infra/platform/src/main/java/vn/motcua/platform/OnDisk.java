package vn.motcua.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Puts on the disk what was written, so that it outlives a power cut. */
public final class OnDisk {

    private OnDisk() {}

    /** The bytes of a file, or the names in a directory. */
    public static void force(Path path) throws IOException {
        boolean namesKeepThemselves =
                Files.isDirectory(path)
                        && !path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (namesKeepThemselves) {
            return;
        }
        var option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel opened = FileChannel.open(path, option)) {
            opened.force(true);
        }
    }
}
