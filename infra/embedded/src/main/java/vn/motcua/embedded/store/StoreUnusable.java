package vn.motcua.embedded.store;

import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

import java.nio.file.Path;

/** A store that cannot be opened, with what to do about it. Nothing in it was changed. */
public final class StoreUnusable extends RuntimeException {

    StoreUnusable(String message) {
        super(message);
    }

    StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreUnusable because(Path directory, RocksDBException refused) {
        Status status = refused.getStatus();
        String reason = String.valueOf(refused.getMessage());
        String told;
        if (status != null && status.getCode() == Status.Code.Corruption) {
            told =
                    "The store in %s is damaged and was not opened, so that nothing is read past"
                            + " the damage. Put back the last backup; what came later is read from"
                            + " Kafka's log again. (%s)";
        } else if (StoreFailed.isFullDisk(status, reason)) {
            told = "The disk of %s is full. Make room and start again. (%s)";
        } else if (reason.contains("Read-only") || reason.contains("Permission denied")) {
            told = "%s cannot be written to. Make it writable and start again. (%s)";
        } else if (reason.contains("lock")) {
            told = "The store in %s is open in another process. Stop that one first. (%s)";
        } else {
            told = "The store in %s could not be opened: %s";
        }
        return new StoreUnusable(told.formatted(directory, reason), refused);
    }
}
