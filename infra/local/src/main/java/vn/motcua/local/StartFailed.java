package vn.motcua.local;

import java.util.concurrent.ExecutionException;

/** A part of the district did not start or stop; the log says why at length. */
final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }

    static StartFailed because(ExecutionException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new StartFailed(String.valueOf(root), cause);
    }
}
