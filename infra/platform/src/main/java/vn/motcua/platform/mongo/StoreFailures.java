package vn.motcua.platform.mongo;

import com.mongodb.MongoException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures of the store that pass from those that stay. */
public final class StoreFailures {

    private StoreFailures() {}

    /** Whether the same may work later: the store is away, busy, or electing a primary. */
    public static boolean isTransient(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _ ->
                    true;
            case MongoException store ->
                    store.hasErrorLabel("RetryableWriteError")
                            || store.hasErrorLabel(
                                    MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
            case Throwable _ -> false;
        };
    }
}
