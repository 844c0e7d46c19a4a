package vn.motcua.embedded.store;

import vn.motcua.embedded.EmbeddedStore;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A store as a process, for tests that kill it. */
final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (var _ = EmbeddedStore.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            new CountDownLatch(1).await();
        }
    }
}
