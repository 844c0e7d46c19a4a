package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a provider has taken of a message.
 *
 * @param parts in the order in which they were handed over
 */
public record Handover(String provider, List<Part> parts) {

    /** What a receipt has told of a part. */
    public enum Arrival {
        NOT_TOLD,
        DELIVERED,
        UNDELIVERABLE
    }

    /**
     * A part that travels by itself.
     *
     * @param providerId the provider's own id of it
     */
    public record Part(String providerId, Arrival arrival) {}

    public Handover {
        parts = List.copyOf(parts);
    }

    /** Parts of which nothing is told yet. */
    public static Handover of(String provider, List<String> providerIds) {
        return new Handover(
                provider, providerIds.stream().map(id -> new Part(id, Arrival.NOT_TOLD)).toList());
    }

    /** By what a receipt finds a part again. */
    static String key(String provider, String providerId) {
        return provider + ":" + providerId;
    }

    List<String> keys() {
        return parts.stream().map(part -> key(provider, part.providerId())).toList();
    }

    /** This handover after a receipt: what was told of a part first stands. */
    Handover told(String providerId, Arrival arrival) {
        return new Handover(
                provider,
                parts.stream()
                        .map(part ->
                                part.providerId().equals(providerId)
                                                && part.arrival() == Arrival.NOT_TOLD
                                        ? new Part(providerId, arrival)
                                        : part)
                        .toList());
    }

    /** This handover with one more part, unless it has it. */
    Handover and(String providerId) {
        return parts.stream().anyMatch(part -> part.providerId().equals(providerId))
                ? this
                : new Handover(
                        provider,
                        Stream.concat(
                                        parts.stream(),
                                        Stream.of(new Part(providerId, Arrival.NOT_TOLD)))
                                .toList());
    }

    /** This handover with what is known already of parts that the same provider took. */
    Handover mergedWith(@Nullable Handover known) {
        Handover merged = this;
        if (known != null && known.provider().equals(provider)) {
            for (Part part : known.parts()) {
                merged = merged.and(part.providerId()).told(part.providerId(), part.arrival());
            }
        }
        return merged;
    }

    /** Whether all of so many parts have arrived. */
    boolean hasArrived(int count) {
        return parts.stream().filter(part -> part.arrival() == Arrival.DELIVERED).count() >= count;
    }

    boolean isUndeliverable() {
        return parts.stream().anyMatch(part -> part.arrival() == Arrival.UNDELIVERABLE);
    }
}
