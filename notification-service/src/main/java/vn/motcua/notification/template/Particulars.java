package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;

import java.time.Instant;
import java.util.List;

/**
 * What an event says beside the dossier it is about; whatever it does not say is absent.
 *
 * @param dueAt absent for a procedure without a time limit, too
 * @param oldDueAt the due date that held before
 * @param answerBy until when a supplement is waited for
 * @param reason why, in an officer's words; of a payment, what for; of a replaced code, the old one
 * @param items which papers, in an officer's words
 * @param amount in đồng
 * @param document number of a letter or of a finding
 * @param formerAgency which one was in charge before
 */
public record Particulars(
        @Nullable Instant dueAt,
        @Nullable Instant oldDueAt,
        @Nullable Instant answerBy,
        @Nullable String reason,
        List<String> items,
        @Nullable Long amount,
        @Nullable String document,
        @Nullable AgencyId formerAgency) {

    public static final Particulars NONE =
            new Particulars(null, null, null, null, List.of(), null, null, null);

    public Particulars {
        items = List.copyOf(items);
    }

    public Particulars due(@Nullable Instant at) {
        return new Particulars(
                at, oldDueAt, answerBy, reason, items, amount, document, formerAgency);
    }

    public Particulars insteadOf(@Nullable Instant oldDue) {
        return new Particulars(
                dueAt, oldDue, answerBy, reason, items, amount, document, formerAgency);
    }

    public Particulars answeredBy(@Nullable Instant at) {
        return new Particulars(dueAt, oldDueAt, at, reason, items, amount, document, formerAgency);
    }

    public Particulars because(@Nullable String why) {
        return new Particulars(
                dueAt, oldDueAt, answerBy, why, items, amount, document, formerAgency);
    }

    public Particulars of(List<String> papers) {
        return new Particulars(
                dueAt, oldDueAt, answerBy, reason, papers, amount, document, formerAgency);
    }

    public Particulars of(long dong) {
        return new Particulars(
                dueAt, oldDueAt, answerBy, reason, items, dong, document, formerAgency);
    }

    public Particulars by(@Nullable String number) {
        return new Particulars(
                dueAt, oldDueAt, answerBy, reason, items, amount, number, formerAgency);
    }

    public Particulars from(@Nullable AgencyId agency) {
        return new Particulars(dueAt, oldDueAt, answerBy, reason, items, amount, document, agency);
    }
}
