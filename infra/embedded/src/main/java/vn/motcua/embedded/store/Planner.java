package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses how a query is answered: by the index that fixes most of it, or that has the order asked
 * for; by several when one of several conditions must hold; by a search when no index helps.
 */
record Planner(List<StoredIndex> indexes) {

    /**
     * Plans a query.
     *
     * @param order the fields to sort by, 1 or -1 for each; null for none
     * @param limited whether only the first ones are wanted
     */
    Plan plan(Document query, @Nullable Document order, boolean limited) {
        var sorting = Sorting.of(order);
        if (sorting.isNatural()) {
            return new Plan.Search(true, sorting.isFalling());
        }
        var conditions = Conditions.of(query);
        Optional<IndexFit> best = best(conditions, sorting, limited);
        if (best.isPresent() && best.get().isSelective()) {
            return best.get().walk();
        }
        Optional<Plan> union = union(query, conditions);
        return union.or(() -> best.map(IndexFit::walk))
                .orElseGet(() -> new Plan.Search(sorting.isNone(), false));
    }

    private Optional<IndexFit> best(Conditions conditions, Sorting sorting, boolean limited) {
        IndexFit best = null;
        for (StoredIndex index : indexes) {
            var fit = IndexFit.of(index, conditions, sorting, limited);
            if (fit.score() > 0 && (best == null || fit.score() > best.score())) {
                best = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Every alternative by an index of its own, together with what must hold besides. */
    private Optional<Plan> union(Document query, Conditions conditions) {
        for (List<Document> alternatives : conditions.alternatives()) {
            List<Plan.Walk> walks = new ArrayList<>();
            for (Document alternative : alternatives) {
                both(query, alternative).ifPresent(walks::add);
            }
            if (!walks.isEmpty() && walks.size() == alternatives.size()) {
                return Optional.of(new Plan.Union(walks));
            }
        }
        return Optional.empty();
    }

    private Optional<Plan.Walk> both(Document query, Document alternative) {
        var both = Conditions.of(new Document("$and", List.of(query, alternative)));
        return best(both, Sorting.NONE, false).filter(IndexFit::isSelective).map(IndexFit::walk);
    }
}
