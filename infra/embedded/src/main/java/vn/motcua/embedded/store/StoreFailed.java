package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerError;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * The disk did not take or give what it should: a full disk, one that became read-only, a damaged
 * file. Nothing of the command is answered as done.
 */
final class StoreFailed extends MongoServerError {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int INTERNAL_ERROR = 1;
    private static final int DATA_CORRUPTION = 366;

    private StoreFailed(int code, String name, String message, RocksDBException cause) {
        super(code, name, message, cause);
    }

    static StoreFailed because(RocksDBException failure) {
        Status status = failure.getStatus();
        String reason = String.valueOf(failure.getMessage());
        if (status != null && status.getCode() == Status.Code.Corruption) {
            return new StoreFailed(
                    DATA_CORRUPTION,
                    "DataCorruptionDetected",
                    "A file of the store is damaged; nothing was read past it: " + reason,
                    failure);
        }
        if (isFullDisk(status, reason)) {
            return new StoreFailed(
                    OUT_OF_DISK_SPACE,
                    "OutOfDiskSpace",
                    "The disk of the store is full; make room and start again: " + reason,
                    failure);
        }
        return new StoreFailed(
                INTERNAL_ERROR,
                "InternalError",
                "The disk of the store did not take a write: " + reason,
                failure);
    }

    static boolean isFullDisk(@Nullable Status status, String reason) {
        return reason.contains("No space left")
                || (status != null && status.getSubCode() == Status.SubCode.NoSpace);
    }
}
