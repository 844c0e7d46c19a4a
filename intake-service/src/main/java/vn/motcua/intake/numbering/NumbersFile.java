package vn.motcua.intake.numbering;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.platform.OnDisk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers this instance has taken, in a file that has nothing to do with the store: each is on
 * the disk before its code is answered. One line per number; those who write at the same time share
 * one sync. Days long past are left out when the file is written anew.
 */
final class NumbersFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(NumbersFile.class);

    /** No number is given for such a day any more, whatever store comes back. */
    private static final int DAYS_KEPT = 60;

    /** About five megabytes. */
    private static final int LINES = 100_000;

    private final Path file;
    private final FileChannel lock;
    private final Map<CounterId, Taken> highest = new HashMap<>();
    private final Object writing = new Object();
    private final Object syncing = new Object();

    private FileOutputStream out;
    private long written;
    private long synced;
    private int lines;

    /** After a failed sync nobody knows what of the file is on the disk. */
    private boolean doubtful;

    private NumbersFile(Path file, FileChannel lock) throws IOException {
        this.file = file;
        this.lock = lock;
        if (Files.exists(file)) {
            readAll();
        } else {
            log.info("There is no {} yet: only the store and the log know of numbers", file);
        }
        this.out = writtenAnew();
    }

    /**
     * Opens the file, making it when there is none.
     *
     * @throws IllegalStateException when another process has it open
     */
    static NumbersFile open(Path file) {
        try {
            Path path = file.toAbsolutePath();
            Files.createDirectories(requireNonNull(path.getParent()));
            // Beside it, because the file itself is replaced.
            var lock =
                    FileChannel.open(
                            path.resolveSibling(path.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new IllegalStateException(
                        "Another instance has "
                                + path
                                + " open; give each its own by motcua.intake.numbers-file");
            }
            return new NumbersFile(path, lock);
        } catch (IOException failed) {
            throw new UncheckedIOException("The numbers file " + file + " cannot be kept", failed);
        }
    }

    /** The highest number of each counter. */
    Collection<Taken> highest() {
        synchronized (writing) {
            return List.copyOf(highest.values());
        }
    }

    /**
     * Returns once the number is on the disk.
     *
     * @throws IOException when it may not be: the number must not be used
     */
    void keep(Taken taken) throws IOException {
        sync(write(taken));
    }

    @Override
    public void close() throws IOException {
        synchronized (syncing) {
            out.close();
            lock.close();
        }
    }

    private long write(Taken taken) throws IOException {
        synchronized (writing) {
            highest.merge(taken.counter(), taken, Taken::higher);
            written++;
            if (!doubtful) {
                try {
                    out.write(NumbersLine.write(taken).getBytes(StandardCharsets.UTF_8));
                    lines++;
                } catch (IOException failed) {
                    doubtful = true;
                    throw failed;
                }
            }
            return written;
        }
    }

    /** Whoever comes first syncs for all who have written until then. */
    private void sync(long mine) throws IOException {
        synchronized (syncing) {
            if (synced >= mine) {
                return;
            }
            long through;
            boolean anew;
            synchronized (writing) {
                through = written;
                anew = doubtful || lines >= LINES;
                if (anew) {
                    replace();
                }
            }
            if (!anew) {
                force();
            }
            synced = through;
        }
    }

    private void force() throws IOException {
        try {
            out.getFD().sync();
        } catch (IOException failed) {
            synchronized (writing) {
                doubtful = true;
            }
            throw failed;
        }
    }

    private void replace() throws IOException {
        FileOutputStream before = out;
        doubtful = true;
        out = writtenAnew();
        doubtful = false;
        before.close();
    }

    /** The whole content in a new file, on the disk before it takes the place of the old one. */
    private FileOutputStream writtenAnew() throws IOException {
        LocalDate from =
                highest.keySet().stream()
                        .map(CounterId::day)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH)
                        .minusDays(DAYS_KEPT);
        highest.keySet().removeIf(counter -> counter.day().isBefore(from));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        var opened = new FileOutputStream(fresh.toFile());
        try {
            for (Taken one : highest.values()) {
                opened.write(NumbersLine.write(one).getBytes(StandardCharsets.UTF_8));
            }
            opened.getFD().sync();
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            syncDirectory();
        } catch (IOException | RuntimeException failed) {
            opened.close();
            throw failed;
        }
        lines = highest.size();
        return opened;
    }

    /** Until then the new name may not be on the disk. */
    private void syncDirectory() throws IOException {
        OnDisk.force(requireNonNull(file.getParent()));
    }

    private void readAll() throws IOException {
        int damaged = 0;
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String line : text.lines().filter(line -> !line.isEmpty()).toList()) {
            Taken taken = NumbersLine.read(line);
            if (taken == null) {
                damaged++;
            } else {
                highest.merge(taken.counter(), taken, Taken::higher);
            }
        }
        if (damaged > 0) {
            log.warn(
                    "{} lines of {} cannot be read: a line whose writing broke off was never"
                            + " answered, others are lost",
                    damaged,
                    file);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }
}
