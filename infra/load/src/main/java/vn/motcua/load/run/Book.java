package vn.motcua.load.run;

import vn.motcua.load.measure.Measured;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came of the lives of each phase. */
public final class Book {

    /**
     * A phase with its time, as the ticker counts, and what came of it.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Chapter(Phase phase, long from, long to, Measured measured) {

        boolean holds(long nanos) {
            return nanos - from >= 0 && nanos - to < 0;
        }

        public Duration length() {
            return Duration.ofNanos(to - from);
        }
    }

    private final List<Chapter> chapters = new ArrayList<>();
    private final Measured after = new Measured();

    public Book(List<Phase> phases, long start) {
        long from = start;
        for (Phase phase : phases) {
            long to = from + phase.length().toNanos();
            chapters.add(new Chapter(phase, from, to, new Measured()));
            from = to;
        }
    }

    long start() {
        return chapters.getFirst().from();
    }

    long end() {
        return chapters.getLast().to();
    }

    Measured of(int phase) {
        return chapters.get(phase).measured();
    }

    /** Where something belongs that happened then. */
    Measured at(long nanos) {
        return chapters.stream()
                .filter(chapter -> chapter.holds(nanos))
                .map(Chapter::measured)
                .findFirst()
                .orElse(after);
    }

    /** All that is told of. */
    public List<Chapter> counted() {
        return chapters.stream().filter(chapter -> chapter.phase().counts()).toList();
    }

    /**
     * Errors and lives turned away that are in nobody's count: of the warm-up, and after the end.
     */
    public long errorsElsewhere() {
        long warmup =
                chapters.stream()
                        .filter(chapter -> !chapter.phase().counts())
                        .map(Chapter::measured)
                        .mapToLong(Book::misfortunes)
                        .sum();
        return warmup + misfortunes(after);
    }

    private static long misfortunes(Measured measured) {
        return measured.errorCount() + measured.turnedAwayCount();
    }
}
