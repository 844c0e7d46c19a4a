package vn.motcua.reporting.view;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.view.Difference.Kind;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** What a document of a view says, part by part. */
final class Compared {

    /** Of the last event, also when that changed nothing that is counted or listed. */
    private static final String SEQUENCE = "sequence";

    private Compared() {}

    /** How two documents differ, either of which may be absent; empty when they do not. */
    static Optional<Difference> difference(
            Kind kind, String id, @Nullable Document live, @Nullable Document rebuilt) {
        Map<String, Object> there = parts(kind, live);
        Map<String, Object> here = parts(kind, rebuilt);
        if (there.equals(here)) {
            return Optional.empty();
        }
        Map<String, String> told = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        var names = new TreeSet<>(there.keySet());
        names.addAll(here.keySet());
        for (String name : names) {
            if (!Objects.equals(there.get(name), here.get(name))) {
                told.put(name, String.valueOf(there.get(name)));
                found.put(name, String.valueOf(here.get(name)));
            }
        }
        return Optional.of(new Difference(kind, id, told, found));
    }

    private static Map<String, Object> parts(Kind kind, @Nullable Document document) {
        if (document == null) {
            return Map.of();
        }
        return switch (kind) {
            case SUM -> amounts(ViewDocuments.counts(document));
            case DOSSIER -> components(ViewDocuments.fact(document));
        };
    }

    /** A sum of nothing is as good as none. */
    private static Map<String, Object> amounts(Counts counts) {
        Map<String, Object> amounts = new HashMap<>();
        counts.amounts().forEach((account, amount) -> amounts.put(account.name(), amount));
        return amounts;
    }

    /** All components there are, so that none added later is forgotten. */
    private static Map<String, Object> components(Fact fact) {
        Map<String, Object> components = new HashMap<>();
        for (RecordComponent component : Fact.class.getRecordComponents()) {
            if (!component.getName().equals(SEQUENCE)) {
                try {
                    components.put(component.getName(), component.getAccessor().invoke(fact));
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(component.toString(), impossible);
                }
            }
        }
        return components;
    }
}
