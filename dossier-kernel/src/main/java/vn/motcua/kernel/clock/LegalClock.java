package vn.motcua.kernel.clock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that decides when one dossier is due, but for the calendar: what its time was counted from,
 * and what has happened to it since, in order.
 */
public record LegalClock(Basis basis, List<ClockEntry> entries) {

    public LegalClock {
        entries = List.copyOf(entries);
    }

    /** Where a clock starts. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Counted.class, name = "counted"),
        @JsonSubTypes.Type(value = Given.class, name = "given")
    })
    public sealed interface Basis {

        /** When the dossier was received. */
        Instant from();
    }

    /** The due date is counted from the reception. */
    public record Counted(Instant from, Term term) implements Basis {}

    /**
     * The due date was taken over from an older system.
     *
     * @param dueAt absent without a time limit
     */
    public record Given(Instant from, @Nullable Instant dueAt) implements Basis {}

    public static LegalClock counted(Instant receivedAt, Term term) {
        return new LegalClock(new Counted(receivedAt, term), List.of());
    }

    public static LegalClock given(Instant receivedAt, @Nullable Instant dueAt) {
        return new LegalClock(new Given(receivedAt, dueAt), List.of());
    }

    /** The same clock after one thing more. */
    public LegalClock with(ClockEntry entry) {
        return new LegalClock(basis, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** The suspension in which it stands now. */
    @JsonIgnore
    public Optional<ClockEntry.Suspended> suspension() {
        for (ClockEntry entry : entries.reversed()) {
            switch (entry) {
                case ClockEntry.Suspended suspended -> {
                    return Optional.of(suspended);
                }
                case ClockEntry.Resumed _, ClockEntry.Restarted _ -> {
                    return Optional.empty();
                }
                case ClockEntry.Extended _ -> {}
            }
        }
        return Optional.empty();
    }

    /** How often it was extended since it last started. */
    @JsonIgnore
    public int extensions() {
        int extensions = 0;
        for (ClockEntry entry : entries) {
            switch (entry) {
                case ClockEntry.Extended _ -> extensions++;
                case ClockEntry.Restarted _ -> extensions = 0;
                case ClockEntry.Suspended _, ClockEntry.Resumed _ -> {}
            }
        }
        return extensions;
    }
}
