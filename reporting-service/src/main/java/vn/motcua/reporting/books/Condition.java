package vn.motcua.reporting.books;

import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.ledger.Closing;
import vn.motcua.reporting.ledger.Ending;
import vn.motcua.reporting.ledger.Round;

import java.util.List;
import java.util.Set;

/**
 * What a round of a dossier must be like. It holds or not for what is in memory; the views
 * translate it for what they have stored.
 */
public sealed interface Condition {

    boolean holds(Round round);

    /** Each of them. */
    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Round round) {
            return parts.stream().allMatch(part -> part.holds(round));
        }
    }

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Round round) {
            return parts.stream().anyMatch(part -> part.holds(round));
        }
    }

    /** The dossier was received then. */
    record Received(Days days) implements Condition {

        @Override
        public boolean holds(Round round) {
            return days.contain(round.fact().receivedDay());
        }
    }

    /** The round began then. */
    record Begun(Days days) implements Condition {

        @Override
        public boolean holds(Round round) {
            return days.contain(round.begunDay());
        }
    }

    /** The round ended then. */
    record Closed(Days days) implements Condition {

        @Override
        public boolean holds(Round round) {
            return days.contain(round.closedDay());
        }
    }

    /** The round began with the reception, or else with a reopening. */
    record First(boolean first) implements Condition {

        @Override
        public boolean holds(Round round) {
            return round.isFirst() == first;
        }
    }

    /** What the dossier is counted under. */
    record Under(Values values) implements Condition {

        @Override
        public boolean holds(Round round) {
            return values.holds(round.fact().dimensions());
        }
    }

    /** The round ended in one of these ways. */
    record Ended(Set<Ending> endings) implements Condition {

        public Ended {
            endings = Set.copyOf(endings);
        }

        @Override
        public boolean holds(Round round) {
            Closing closing = round.closing();
            return closing != null && endings.contains(closing.ending());
        }
    }

    /** It ended with a decision, early, on time or late. */
    record Timed(Timing timing) implements Condition {

        @Override
        public boolean holds(Round round) {
            Closing closing = round.closing();
            return closing != null && closing.timing() == timing;
        }
    }

    /** It is open at the end of a window, and stands in one of these ways. */
    record Stands(Window window, Set<Standing> standings) implements Condition {

        public Stands {
            standings = Set.copyOf(standings);
        }

        @Override
        public boolean holds(Round round) {
            return Standing.of(round, window).filter(standings::contains).isPresent();
        }
    }
}
