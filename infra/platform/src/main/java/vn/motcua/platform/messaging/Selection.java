package vn.motcua.platform.messaging;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which letters are meant.
 *
 * @param ids some letters; with none and no dossiers all are meant
 * @param dossiers every letter of some dossiers
 * @param after only of dossiers whose key comes behind this one
 */
record Selection(Set<Origin> ids, Set<String> dossiers, @Nullable String after) {

    boolean holds(DeadLetter letter) {
        return isAll() || ids.contains(letter.origin()) || dossiers.contains(letter.dossier());
    }

    /** The dossiers concerned, in the order of their keys. */
    Collection<String> of(Map<String, List<DeadLetter>> open, Collection<String> held) {
        var concerned = new TreeSet<String>();
        open.forEach((dossier, letters) -> {
            if (letters.stream().anyMatch(this::holds)) {
                concerned.add(dossier);
            }
        });
        held.stream()
                .filter(dossier -> isAll() || dossiers.contains(dossier))
                .forEach(concerned::add);
        return after == null ? concerned : concerned.tailSet(after, false);
    }

    private boolean isAll() {
        return ids.isEmpty() && dossiers.isEmpty();
    }
}
