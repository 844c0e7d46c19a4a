package vn.motcua.embedded.store;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

import java.nio.file.Path;

/** A store that cannot be opened. Nothing in it was changed. */
public final class StoreUnusable extends RuntimeException {

    /** Why, which settles what to do about it. */
    public enum Reason {
        /** A file is torn in the middle; a backup must be put back. */
        DAMAGED,
        FULL_DISK,
        NOT_WRITABLE,
        /** Another process has it open. */
        IN_USE,
        OTHER_VERSION,
        /** The documents of an earlier release could not be read. */
        NOT_TAKEN_OVER,
        UNKNOWN
    }

    private final Reason reason;
    private final Path place;

    StoreUnusable(Reason reason, Path place, String detail, @Nullable Throwable cause) {
        super("%s: the store %s cannot be used (%s)".formatted(reason, place, detail), cause);
        this.reason = reason;
        this.place = place;
    }

    static StoreUnusable because(Path directory, RocksDBException refused) {
        String detail = String.valueOf(refused.getMessage());
        return new StoreUnusable(reason(refused.getStatus(), detail), directory, detail, refused);
    }

    public Reason reason() {
        return reason;
    }

    /** The file or directory that is meant. */
    public Path place() {
        return place;
    }

    private static Reason reason(@Nullable Status status, String detail) {
        if (status != null && status.getCode() == Status.Code.Corruption) {
            return Reason.DAMAGED;
        }
        if (StoreFailed.isFullDisk(status, detail)) {
            return Reason.FULL_DISK;
        }
        if (detail.contains("Read-only") || detail.contains("Permission denied")) {
            return Reason.NOT_WRITABLE;
        }
        return detail.contains("lock hold") || detail.contains("While lock file")
                ? Reason.IN_USE
                : Reason.UNKNOWN;
    }
}
