package vn.motcua.reporting.books;

import java.util.Map;
import java.util.Optional;

/** Reads how new what can be read is. */
public interface StatusReader {

    /** Looks now. */
    LedgerStatus look();

    /** What was seen within the last second, so that asking often costs the broker nothing. */
    LedgerStatus recent();

    /** Where the events end now, by partition; empty when the broker does not answer. */
    Optional<Map<Integer, Long>> eventEnds();

    /** Whether everything before these offsets can be read. */
    boolean shows(Map<Integer, Long> ends);
}
