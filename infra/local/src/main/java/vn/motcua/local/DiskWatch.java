package vn.motcua.local;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.local.command.Words;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the disk under a district and says in time that it fills up: once it is full, Kafka ends
 * the process in the middle of everything.
 */
final class DiskWatch implements AutoCloseable {

    private static final int SECONDS = 5;
    private static final int WARNED_AT = 3;
    private static final long MEGABYTE = 1 << 20;

    /** Of its own: room is required before the first logger of the JVM may be made. */
    private final Logger log = LoggerFactory.getLogger(DiskWatch.class);

    private final Path var;
    private final int minFreeMb;
    private final Words words;
    private final PrintStream out;
    private final Space space;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("disk-watch").factory());

    private Room told = Room.ENOUGH;

    /** How much is free, in bytes. */
    interface Space {

        long free() throws IOException;
    }

    private enum Room {
        ENOUGH,
        LITTLE,
        TOO_LITTLE
    }

    DiskWatch(Settings settings, Words words, PrintStream out) {
        this(settings, words, out, () -> free(settings.var()));
    }

    DiskWatch(Settings settings, Words words, PrintStream out, Space space) {
        this.var = settings.var();
        this.minFreeMb = settings.minFreeMb();
        this.words = words;
        this.out = out;
        this.space = space;
    }

    /**
     * Refuses to start where there is too little room.
     *
     * @throws Refused with what is free and what is needed
     */
    static void requireRoom(Settings settings) throws IOException {
        long free = free(settings.var()) / MEGABYTE;
        if (free < settings.minFreeMb()) {
            throw new Refused("disk.refused", settings.var(), free, settings.minFreeMb());
        }
    }

    DiskWatch start() {
        var _ = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** Tells what has changed; repeats nothing. */
    void look() {
        try {
            long free = space.free() / MEGABYTE;
            Room now = roomOf(free);
            if (now != told) {
                told = now;
                tell(now, free);
            }
        } catch (IOException | RuntimeException failed) {
            // A timer that throws is never run again.
            log.warn("The free space of {} could not be read", var, failed);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private Room roomOf(long freeMb) {
        if (freeMb < minFreeMb) {
            return Room.TOO_LITTLE;
        }
        return freeMb < (long) minFreeMb * WARNED_AT ? Room.LITTLE : Room.ENOUGH;
    }

    private void tell(Room room, long freeMb) {
        switch (room) {
            case ENOUGH -> log.info("{}: {} MB are free again", var, freeMb);
            case LITTLE -> log.warn("{}: {} MB are free, the disk fills up", var, freeMb);
            case TOO_LITTLE -> log.error("{}: {} MB are free, below {}", var, freeMb, minFreeMb);
        }
        String key =
                switch (room) {
                    case ENOUGH -> "disk.enough";
                    case LITTLE -> "disk.little";
                    case TOO_LITTLE -> "disk.too-little";
                };
        out.println(words.say(key, var, freeMb, minFreeMb));
    }

    /** Of the directory, or of what it will be made in. */
    private static long free(Path directory) throws IOException {
        Path there = directory.toAbsolutePath().normalize();
        @Nullable Path above = there.getParent();
        while (!Files.exists(there) && above != null) {
            there = above;
            above = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }
}
