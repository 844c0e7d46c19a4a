package vn.motcua.processing.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.forms.Apology;
import vn.motcua.forms.Form;
import vn.motcua.forms.Heading;
import vn.motcua.forms.Party;
import vn.motcua.forms.Refusal;
import vn.motcua.forms.StopNotice;
import vn.motcua.forms.SupplementRequest;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.model.Dossier;

import java.util.List;
import java.util.Optional;

/** Fills letters from the events they tell of. Who signs is left to the signature. */
@Component
final class Letters {

    private final FormWords words;

    Letters(FormWords words) {
        this.words = words;
    }

    /** The event such a letter tells of: the one with that sequence, or the newest. */
    Optional<DossierEvent> occasion(Case found, Letter letter, @Nullable Long sequence) {
        return found.events().reversed().stream()
                .filter(event -> sequence == null || event.sequence() == sequence)
                .filter(event -> letter.equals(letterOf(event.change())))
                .findFirst();
    }

    /**
     * The letter of an event.
     *
     * @throws IllegalArgumentException when there is none of such an event
     */
    Form write(Case found, DossierEvent event, Party applicant) {
        Dossier dossier = found.state().dossier();
        return switch (event.change()) {
            case Change.SupplementRequested it -> supplement(dossier, event, it, applicant);
            case Change.Resolved it -> refusal(dossier, event, it.reason(), applicant);
            case Change.Returned it -> refusal(dossier, event, it.reason(), applicant);
            case Change.Extended it -> apology(dossier, event, it, applicant);
            case Change.Withdrawn it -> stop(dossier, event, it, applicant);
            case Change other ->
                    throw new IllegalArgumentException(
                            "No letter tells of " + other.getClass().getSimpleName());
        };
    }

    private static @Nullable Letter letterOf(Change change) {
        return switch (change) {
            case Change.SupplementRequested _ -> Letter.SUPPLEMENT_REQUEST;
            case Change.Resolved it -> it.outcome() == Outcome.REFUSED ? Letter.REFUSAL : null;
            case Change.Returned _ -> Letter.REFUSAL;
            case Change.Extended _ -> Letter.APOLOGY;
            case Change.Withdrawn _ -> Letter.STOP_NOTICE;
            case Change _ -> null;
        };
    }

    private SupplementRequest supplement(
            Dossier dossier,
            DossierEvent event,
            Change.SupplementRequested asked,
            Party applicant) {
        List<String> items =
                asked.items().stream().map(item -> words.paper(dossier.procedure(), item)).toList();
        return new SupplementRequest(
                heading(event, null),
                applicant,
                words.procedure(dossier.procedure()),
                items,
                asked.reason(),
                null,
                null,
                words.tracking(dossier.code()));
    }

    private Refusal refusal(
            Dossier dossier, DossierEvent event, @Nullable String reason, Party applicant) {
        return new Refusal(
                heading(event, null),
                applicant,
                words.procedure(dossier.procedure()),
                reason,
                null,
                words.tracking(dossier.code()));
    }

    private Apology apology(
            Dossier dossier, DossierEvent event, Change.Extended extended, Party applicant) {
        return new Apology(
                heading(event, extended.apology()),
                applicant,
                words.department(event.agency(), event.department()),
                words.procedure(dossier.procedure()),
                dossier.receivedAt(),
                extended.oldDueAt(),
                extended.reason(),
                extended.newDueAt(),
                null,
                words.tracking(dossier.code()));
    }

    private StopNotice stop(
            Dossier dossier, DossierEvent event, Change.Withdrawn withdrawn, Party applicant) {
        return new StopNotice(
                heading(event, null),
                applicant,
                words.department(event.agency(), event.department()),
                words.procedure(dossier.procedure()),
                dossier.receivedAt(),
                VietnamTime.date(event.occurredAt()),
                withdrawn.reason(),
                event.occurredAt(),
                null,
                words.tracking(dossier.code()));
    }

    private Heading heading(DossierEvent event, @Nullable String number) {
        return words.heading(event.agency(), number, VietnamTime.date(event.occurredAt()));
    }
}
