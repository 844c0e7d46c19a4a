package vn.motcua.local.replay;

import static vn.motcua.local.replay.Published.CARRIED_OVER;
import static vn.motcua.local.replay.Published.COMMUNES_RECEIVED;
import static vn.motcua.local.replay.Published.COMMUNES_RESOLVED;
import static vn.motcua.local.replay.Published.DISTRICT_RECEIVED;
import static vn.motcua.local.replay.Published.DISTRICT_RESOLVED;
import static vn.motcua.local.replay.Published.RECEIVED;
import static vn.motcua.local.replay.Published.RESOLVED;

import vn.motcua.kernel.catalogue.Level;

import java.util.List;

/** So many dossiers that began and ended alike, at agencies of one level. */
record Lot(Level level, Opening opening, Ending ending, int dossiers) {

    enum Opening {
        BEFORE_THE_QUARTER,
        IN_THE_QUARTER
    }

    enum Ending {
        RESOLVED,
        STILL_IN_TIME,
        OVERDUE
    }

    /** The text names no owner for what neither the district nor the communes received. */
    private static final int UNOWNED_RECEIVED = RECEIVED - DISTRICT_RECEIVED - COMMUNES_RECEIVED;

    private static final int UNOWNED_RESOLVED = RESOLVED - DISTRICT_RESOLVED - COMMUNES_RESOLVED;

    /** How many of the carried-over dossiers drag on; the text does not say. */
    private static final int DRAGGING_ON = 3;

    private static final int UNOWNED_RECEIVED_AND_RESOLVED =
            UNOWNED_RESOLVED - (CARRIED_OVER - DRAGGING_ON);

    /** The published quarter, cut into lots. How many open ones are overdue is made up. */
    static List<Lot> quarter() {
        return List.of(
                received(Level.DISTRICT, Ending.RESOLVED, DISTRICT_RESOLVED),
                received(Level.DISTRICT, Ending.OVERDUE, 6),
                received(
                        Level.DISTRICT,
                        Ending.STILL_IN_TIME,
                        DISTRICT_RECEIVED - DISTRICT_RESOLVED - 6),
                received(Level.COMMUNE, Ending.RESOLVED, COMMUNES_RESOLVED),
                received(Level.COMMUNE, Ending.OVERDUE, 4),
                received(
                        Level.COMMUNE,
                        Ending.STILL_IN_TIME,
                        COMMUNES_RECEIVED - COMMUNES_RESOLVED - 4),
                carriedOver(Ending.RESOLVED, CARRIED_OVER - DRAGGING_ON),
                carriedOver(Ending.OVERDUE, DRAGGING_ON),
                received(Level.VERTICAL, Ending.RESOLVED, UNOWNED_RECEIVED_AND_RESOLVED),
                received(Level.VERTICAL, Ending.OVERDUE, 5),
                received(
                        Level.VERTICAL,
                        Ending.STILL_IN_TIME,
                        UNOWNED_RECEIVED - UNOWNED_RECEIVED_AND_RESOLVED - 5));
    }

    private static Lot received(Level level, Ending ending, int dossiers) {
        return new Lot(level, Opening.IN_THE_QUARTER, ending, dossiers);
    }

    private static Lot carriedOver(Ending ending, int dossiers) {
        return new Lot(Level.VERTICAL, Opening.BEFORE_THE_QUARTER, ending, dossiers);
    }
}
