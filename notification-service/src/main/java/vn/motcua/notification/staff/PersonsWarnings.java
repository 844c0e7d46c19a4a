package vn.motcua.notification.staff;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person is warned of about one dossier.
 *
 * @param sequence of the last event that warned them: one up to it that comes again, or late, is no
 *     news to them
 * @param missed the rungs that are not sent: a higher one overtook them, or the dossier was closed
 * @param pending what is sent next; absent when there is nothing
 * @param version 0 when it was never stored
 */
record PersonsWarnings(
        DossierId dossier,
        String account,
        long sequence,
        List<String> missed,
        @Nullable Pending pending,
        long version) {

    PersonsWarnings {
        missed = List.copyOf(missed);
    }

    static PersonsWarnings none(DossierId dossier, String account) {
        return new PersonsWarnings(dossier, account, 0, List.of(), null, 0);
    }

    PersonsWarnings warned(long by, Pending next) {
        return by <= sequence
                ? this
                : new PersonsWarnings(dossier, account, by, passed(), next, version);
    }

    /** Without what was pending. */
    PersonsWarnings calledOff(long by) {
        return pending == null || by <= sequence
                ? this
                : new PersonsWarnings(dossier, account, sequence, passed(), null, version);
    }

    PersonsWarnings sent() {
        return new PersonsWarnings(dossier, account, sequence, missed, null, version);
    }

    /** So that nothing is sent by itself that may have been sent before. */
    PersonsWarnings readAgain() {
        return pending == null
                ? this
                : new PersonsWarnings(
                        dossier, account, sequence, missed, pending.readAgain(), version);
    }

    PersonsWarnings postponed(Instant to) {
        return pending == null
                ? this
                : new PersonsWarnings(
                        dossier, account, sequence, missed, pending.postponed(to), version);
    }

    PersonsWarnings next() {
        return new PersonsWarnings(dossier, account, sequence, missed, pending, version + 1);
    }

    private List<String> passed() {
        if (pending == null) {
            return missed;
        }
        List<String> all = new ArrayList<>(missed);
        all.add(pending.rung());
        return all;
    }
}
