package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The totals of one partition of the events, added up in place: what facts post is gathered per
 * cell until it is settled. Those used last are kept, so that they need not be read again.
 */
public final class PartialTotals implements Postings.Sheet {

    private final int partition;
    private final int most;
    private final Map<Dimensions, Map<LocalDate, Cell>> cells = new HashMap<>();
    private final List<Cell> changed = new ArrayList<>();

    private int known;
    private int sign = 1;
    private @Nullable Dimensions last;
    private Map<LocalDate, Cell> lastDays = Map.of();

    /**
     * Begins with nothing to settle.
     *
     * @param most how many are kept
     */
    public PartialTotals(int partition, int most) {
        this.partition = partition;
        this.most = most;
    }

    /** Puts the fact in the place of the one before. */
    public void change(@Nullable Fact before, Fact now) {
        sign = 1;
        Postings.post(now, this);
        if (before != null) {
            sign = -1;
            Postings.post(before, this);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same one is enough: equal ones are looked up
    public void post(Dimensions dimensions, LocalDate day, Account account, int amount) {
        // One fact posts many times under the same dimensions.
        if (dimensions != last) {
            last = dimensions;
            lastDays = cells.computeIfAbsent(dimensions, _ -> new HashMap<>());
        }
        Cell cell = lastDays.get(day);
        if (cell == null) {
            cell = new Cell(new TotalKey(dimensions, day, partition).text());
            lastDays.put(day, cell);
            known++;
        }
        if (cell.effect == null) {
            cell.effect = new int[Counts.LENGTH];
            changed.add(cell);
        }
        cell.effect[Counts.position(account)] += sign * amount;
    }

    /**
     * Gives each total that changed, as {@linkplain Counts#bytes() bytes} under its key.
     *
     * @param stored what was given last under a key; null when nothing was
     */
    public void settle(
            Function<String, byte @Nullable []> stored, BiConsumer<String, byte[]> settled) {
        for (Cell cell : changed) {
            if (cell.settle(stored)) {
                settled.accept(cell.key, cell.sum().bytes());
            }
        }
        changed.clear();
        if (known > most) {
            cells.clear();
            known = 0;
            last = null;
        }
    }

    private static final class Cell {

        private final String key;
        private int @Nullable [] effect;
        private long @Nullable [] sum;

        Cell(String key) {
            this.key = key;
        }

        /** Whether anything is left of what was posted. */
        boolean settle(Function<String, byte @Nullable []> stored) {
            int[] add = effect;
            effect = null;
            if (add == null || isZero(add)) {
                return false;
            }
            if (sum == null) {
                byte[] bytes = stored.apply(key);
                sum = bytes == null ? new long[Counts.LENGTH] : Counts.read(bytes).values();
            }
            for (int i = 0; i < add.length; i++) {
                sum[i] += add[i];
            }
            return true;
        }

        Counts sum() {
            return sum == null ? Counts.NONE : Counts.of(sum);
        }

        private static boolean isZero(int[] amounts) {
            for (int amount : amounts) {
                if (amount != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
