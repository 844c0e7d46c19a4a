package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings the documents of the first releases, which lie in one H2 file, into a store of today. They
 * are read one by one, not by that file's indexes, which a killed process could leave torn. The
 * file itself is only read, and kept under another name afterwards.
 */
final class Takeover {

    private static final String COLLECTIONS = "databases.";
    private static final String NAMESPACES = "system.namespaces";
    private static final String INDEXES = "system.indexes";
    private static final String KEPT_AS = ".taken-over";

    private static final int TOGETHER = 500;

    private final Path file;
    private final Path target;
    private final TakeoverProgress progress;
    private long done;

    private Takeover(Path file, Path target, TakeoverProgress progress) {
        this.file = file;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Takes the file's documents over, unless that was done before.
     *
     * @param target the directory of the new store
     * @throws StoreUnusable when the file cannot be read; nothing was changed then
     */
    static void ofEarlier(Path file, Path target, TakeoverProgress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        if (!Files.exists(target)) {
            new Takeover(file, target, progress).run();
        }
        // Only now: until the target has its name, the file is what counts.
        Files.move(file, file.resolveSibling(file.getFileName() + KEPT_AS));
    }

    private void run() throws IOException {
        Path half = target.resolveSibling(target.getFileName() + ".half");
        delete(half);
        try (var earlier = open();
                var store = RocksStore.open(half)) {
            copy(earlier, RocksBackend.over(store));
        } catch (MongoServerException refused) {
            throw unusable(String.valueOf(refused.getMessage()), refused);
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private MVStore open() {
        try {
            return new MVStore.Builder().fileName(file.toString()).readOnly().open();
        } catch (MVStoreException damaged) {
            throw unusable(String.valueOf(damaged.getMessage()), damaged);
        }
    }

    private void copy(MVStore earlier, RocksBackend backend) {
        var names = new TreeSet<>(earlier.getMapNames());
        names.removeIf(name -> !name.startsWith(COLLECTIONS));
        long all =
                names.stream()
                        .filter(Takeover::hasDocuments)
                        .mapToLong(name -> count(earlier, name))
                        .sum();
        names.stream()
                .filter(Takeover::hasDocuments)
                .forEach(name -> copy(earlier, name, backend, all));
        // After the documents: an index is built faster at once than entry by entry.
        names.stream()
                .filter(name -> name.endsWith("." + INDEXES))
                .forEach(name -> index(earlier, name, backend));
    }

    private void copy(MVStore earlier, String name, RocksBackend backend, long all) {
        String fullName = name.substring(COLLECTIONS.length());
        MongoDatabase database =
                backend.resolveDatabase(Utils.getDatabaseNameFromFullName(fullName));
        MongoCollection<?> collection =
                database.createCollectionOrThrowIfExists(
                        Utils.getCollectionNameFromFullName(fullName));
        List<Document> together = new ArrayList<>();
        for (Document document : documents(earlier, name).values()) {
            together.add(document);
            if (together.size() == TOGETHER) {
                insert(collection, together, all);
            }
        }
        insert(collection, together, all);
    }

    private void insert(MongoCollection<?> collection, List<Document> documents, long all) {
        List<Document> refused = collection.insertDocuments(documents, true);
        if (!refused.isEmpty()) {
            throw unusable(collection.getFullName() + " " + refused, null);
        }
        done += documents.size();
        documents.clear();
        progress.reached(done, all);
    }

    private static void index(MVStore earlier, String name, RocksBackend backend) {
        String database = Utils.firstFragment(name.substring(COLLECTIONS.length()));
        for (Document index : documents(earlier, name).values()) {
            if (!"_id_".equals(index.get("name"))) {
                ((RocksDatabase) backend.resolveDatabase(database)).takeOver(index);
            }
        }
    }

    private static boolean hasDocuments(String name) {
        return !name.endsWith("." + NAMESPACES) && !name.endsWith("." + INDEXES);
    }

    private static long count(MVStore earlier, String name) {
        return documents(earlier, name).sizeAsLong();
    }

    private static MVMap<Object, Document> documents(MVStore earlier, String name) {
        return earlier.openMap(name);
    }

    private StoreUnusable unusable(String detail, @Nullable Throwable cause) {
        return new StoreUnusable(StoreUnusable.Reason.NOT_TAKEN_OVER, file, detail, cause);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
