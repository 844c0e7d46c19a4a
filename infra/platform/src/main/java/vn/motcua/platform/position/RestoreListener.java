package vn.motcua.platform.position;

/**
 * Is told at a start that the store is older than what had been read before, before any record is
 * read again. May be told more than once; while it fails, nothing is read.
 */
@FunctionalInterface
public interface RestoreListener {

    void storeIsOlder();
}
