package vn.motcua.kernel.clock;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.math.BigDecimal;
import java.time.Instant;

/** Something that happened to a legal clock after it started. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClockEntry.Suspended.class, name = "suspended"),
    @JsonSubTypes.Type(value = ClockEntry.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ClockEntry.Extended.class, name = "extended"),
    @JsonSubTypes.Type(value = ClockEntry.Restarted.class, name = "restarted")
})
public sealed interface ClockEntry {

    Instant at();

    /** The clock stands from here on. */
    record Suspended(Instant at, SuspensionReason reason) implements ClockEntry {}

    /**
     * The clock goes on.
     *
     * @param policy whether it goes on where it stood or starts afresh with the whole limit
     */
    record Resumed(Instant at, ResumptionPolicy policy) implements ClockEntry {}

    /**
     * The due date was moved, with an apology to the citizen.
     *
     * @param workingDays more than 0, in halves
     */
    record Extended(Instant at, BigDecimal workingDays) implements ClockEntry {}

    /** A closed dossier was opened again; it has this time from here on. */
    record Restarted(Instant at, Term term) implements ClockEntry {}
}
