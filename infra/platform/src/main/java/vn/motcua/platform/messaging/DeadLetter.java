package vn.motcua.platform.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A record that was set aside, without its body.
 *
 * @param place where it lies among the dead letters, as last set aside
 * @param key of the record, a dossier's id unless it is foreign; absent when it had none
 * @param sequence the event's place in its dossier, when the headers say so
 * @param type the event's type, when the headers say so
 * @param times how often it was set aside
 * @param settlement absent while it is open
 */
public record DeadLetter(
        Origin origin,
        Origin place,
        @Nullable String key,
        @Nullable Long sequence,
        @Nullable String type,
        String reason,
        String text,
        Instant failedAt,
        int times,
        @Nullable Settlement settlement) {

    /** The reason of what is no record of ours. */
    public static final String UNREADABLE = "unreadable";

    boolean isOpen() {
        return settlement == null;
    }

    /** The dossier it waits with: what has no key waits alone. */
    String dossier() {
        return key == null ? origin.toString() : key;
    }

    /** Once more set aside. One that was dismissed stays so, however often it is read again. */
    DeadLetter again(DeadLetter later) {
        boolean dismissed = settlement != null && settlement.way() == Settlement.Way.DISMISSED;
        return new DeadLetter(
                origin,
                later.place,
                later.key,
                later.sequence,
                later.type,
                later.reason,
                later.text,
                later.failedAt,
                times + 1,
                dismissed ? settlement : null);
    }

    DeadLetter settled(Settlement how) {
        return new DeadLetter(
                origin, place, key, sequence, type, reason, text, failedAt, times, how);
    }
}
