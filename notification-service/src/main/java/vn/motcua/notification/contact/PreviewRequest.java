package vn.motcua.notification.contact;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.notification.template.Facts;
import vn.motcua.notification.template.Particulars;

import java.time.Instant;
import java.util.List;

/**
 * What a message is to be about, to see how it reads: a dossier, or one that never was. Facts that
 * are given take the place of its own.
 *
 * @param language {@code vi} or {@code en}; Vietnamese when absent
 * @param dossier absent for one that never was
 */
record PreviewRequest(
        @Nullable @Pattern(regexp = "vi|en") String language,
        @Nullable DossierId dossier,
        @Nullable AgencyId agency,
        @Nullable ProcedureCode procedure,
        @Nullable Instant dueAt,
        @Nullable Instant oldDueAt,
        @Nullable Instant answerBy,
        @Nullable @Size(max = 5000) String reason,
        @Nullable @Size(max = 50) List<@Size(max = 1000) String> items,
        @Nullable Long amount,
        @Nullable @Size(max = 200) String document,
        @Nullable AgencyId formerAgency) {

    PreviewRequest {
        items = items == null ? null : List.copyOf(items);
    }

    /** The facts of a dossier, but for those that are given. */
    Facts over(Facts known) {
        Particulars own = known.particulars();
        return new Facts(
                known.code(),
                procedure == null ? known.procedure() : procedure,
                agency == null ? known.agency() : agency,
                new Particulars(
                        dueAt == null ? own.dueAt() : dueAt,
                        oldDueAt == null ? own.oldDueAt() : oldDueAt,
                        answerBy == null ? own.answerBy() : answerBy,
                        reason == null ? own.reason() : reason,
                        items == null ? own.items() : items,
                        amount == null ? own.amount() : amount,
                        document == null ? own.document() : document,
                        formerAgency == null ? own.formerAgency() : formerAgency),
                known.page());
    }
}
