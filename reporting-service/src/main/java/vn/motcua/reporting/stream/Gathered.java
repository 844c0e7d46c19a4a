package vn.motcua.reporting.stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.reporting.ledger.Fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What the events since the last write changed. A dossier that changed several times is written,
 * posted and published once.
 */
final class Gathered {

    /**
     * A changed dossier.
     *
     * @param written how it was written last; absent when it never was
     */
    record Changed(@Nullable Fact written, Fact now) {

        boolean counts() {
            return written == null || !now.countsLike(written);
        }
    }

    private final Map<DossierId, Changed> changed = new HashMap<>();

    @Nullable Fact fact(DossierId id) {
        Changed known = changed.get(id);
        return known == null ? null : known.now();
    }

    void add(@Nullable Fact before, Fact after) {
        changed.merge(
                after.dossierId(),
                new Changed(before, after),
                (earlier, later) -> new Changed(earlier.written(), later.now()));
    }

    int size() {
        return changed.size();
    }

    Collection<Changed> all() {
        return changed.values();
    }

    void clear() {
        changed.clear();
    }
}
