package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.ProcessingClient.CaseEvent;

import java.time.Instant;
import java.util.List;

/**
 * What processing-service tells of a case beyond its line in a list. Of the parts that an answer
 * leaves out, single ones are absent and lists are empty.
 *
 * @param allowed the commands that whoever asked may give now
 * @param next where the procedure leads from here
 */
public record CaseFile(
        @Nullable String procedure,
        List<CaseEvent> events,
        List<String> allowed,
        @Nullable Clock clock,
        @Nullable WaitsFor waitsFor,
        List<Stint> stints,
        @Nullable TimeLedger timeLedger,
        List<Opinion> opinions,
        @Nullable Unit next,
        List<Paper> papers) {

    public CaseFile {
        events = given(events);
        allowed = given(allowed);
        stints = given(stints);
        opinions = given(opinions);
        papers = given(papers);
    }

    // What an answer leaves out arrives as null.
    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * The legal clock.
     *
     * @param suspendedFor {@code SUPPLEMENT} or {@code PAYMENT}
     */
    public record Clock(
            @Nullable Instant suspendedSince,
            @Nullable String suspendedFor,
            int extensions,
            List<Step> explanation) {

        public Clock {
            explanation = given(explanation);
        }
    }

    /** One step of the explanation of a due date. */
    public record Step(String vi, String en) {}

    /** What the citizen has to bring or to pay, in đồng. */
    public record WaitsFor(
            List<String> items,
            @Nullable Instant answerBy,
            @Nullable Long amount,
            @Nullable String purpose) {

        public WaitsFor {
            items = given(items);
        }
    }

    /** A time in which one side had the case; in working minutes. */
    public record Stint(
            String kind,
            @Nullable String name,
            @Nullable Instant from,
            @Nullable Instant to,
            long minutes) {}

    /** Whose the working time was; the shares add up to the total. */
    public record TimeLedger(long totalMinutes, List<Share> shares) {

        public TimeLedger {
            shares = given(shares);
        }
    }

    /** The working time of one holder. */
    public record Share(String kind, @Nullable String name, long minutes) {}

    /** What another department was asked. */
    public record Opinion(
            String id,
            @Nullable String agency,
            String department,
            @Nullable String departmentName,
            String question,
            @Nullable Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable Answer answer) {}

    /** What it said. */
    public record Answer(
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String text,
            @Nullable String timing) {}

    /** A department, with its agency when it is another one. */
    public record Unit(@Nullable String agency, String department, @Nullable String name) {}

    /**
     * A paper that was filed.
     *
     * @param paper its id
     * @param size in bytes
     */
    public record Paper(
            @Nullable String paper,
            @Nullable String key,
            @Nullable String mediaType,
            long size,
            @Nullable String sha256) {}
}
