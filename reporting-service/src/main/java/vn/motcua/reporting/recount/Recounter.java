package vn.motcua.reporting.recount;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Postings;
import vn.motcua.reporting.view.LedgerWatch;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.WholeLedger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Posts every fact anew and takes the totals off. Facts and totals are read one after the other
 * while the ledger goes on writing, so a cell may differ for no other reason than that; therefore a
 * cell drifts only when it differs by the same amounts in every one of several passes, each begun
 * once all that had been published before could be seen. What an event leaves behind for a moment
 * is gone by the next pass; what is wrong stays.
 */
@Component
final class Recounter {

    private static final int PASSES = 3;

    private final WholeLedger ledger;
    private final LiveViews live;
    private final LedgerWatch watch;

    Recounter(WholeLedger ledger, LiveViews live, LedgerWatch watch) {
        this.ledger = ledger;
        this.live = live;
        this.watch = watch;
    }

    long dossiers() {
        return ledger.dossiers();
    }

    /** The cells that drift, by how much; {@code progress} is told how many dossiers are read. */
    Map<Postings.Entry, Counts> drifting(LongConsumer progress) {
        Map<Postings.Entry, Counts> drifting = Map.of();
        for (int pass = 1; pass <= PASSES; pass++) {
            watch.await(Set.of(live.generation()));
            Map<Postings.Entry, Counts> found = differences(progress);
            if (pass > 1) {
                found.entrySet().retainAll(drifting.entrySet());
            }
            if (found.isEmpty()) {
                return found;
            }
            drifting = found;
        }
        return drifting;
    }

    private Map<Postings.Entry, Counts> differences(LongConsumer progress) {
        Map<Postings.Entry, Counts> cells = new HashMap<>();
        var read = new AtomicLong();
        ledger.eachFact(fact -> {
            Postings.of(fact)
                    .entries()
                    .forEach((at, counts) -> add(cells, at, Counts.NONE.minus(counts)));
            progress.accept(read.incrementAndGet());
        });
        ledger.eachTotal((key, counts) ->
                add(cells, new Postings.Entry(key.dimensions(), key.day()), counts));
        return cells;
    }

    private static void add(Map<Postings.Entry, Counts> cells, Postings.Entry at, Counts counts) {
        Counts sum = cells.getOrDefault(at, Counts.NONE).plus(counts);
        if (sum.isZero()) {
            cells.remove(at);
        } else {
            cells.put(at, sum);
        }
    }
}
