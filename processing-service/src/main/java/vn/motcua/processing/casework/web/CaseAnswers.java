package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseSummary;
import vn.motcua.processing.casework.InboxPage;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.desk.CaseAccess;
import vn.motcua.processing.casework.desk.Substitution;
import vn.motcua.processing.casework.model.CaseState;
import vn.motcua.processing.casework.model.CaseState.Delivered;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.Decision;
import vn.motcua.processing.casework.model.Dossier;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.casework.model.Subject;
import vn.motcua.processing.mandates.Mandate;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns cases into answers, in the reader's language and as of today in Vietnam. */
@Component
final class CaseAnswers {

    private final UnitNames names;
    private final LifeAnswers lives;
    private final TimeLeftAnswers timesLeft;
    private final Substitution substitution;
    private final InstantSource clock;

    CaseAnswers(
            UnitNames names,
            LifeAnswers lives,
            TimeLeftAnswers timesLeft,
            Substitution substitution,
            InstantSource clock) {
        this.names = names;
        this.lives = lives;
        this.timesLeft = timesLeft;
        this.substitution = substitution;
        this.clock = clock;
    }

    LocalDate today() {
        return VietnamTime.date(clock.instant());
    }

    /** A page of an inbox; what the reader's mandates are about is marked. */
    InboxResponse inbox(InboxPage page, InboxQuery query, Caller caller) {
        List<Mandate> mandates = substitution.of(caller);
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, page.counts().getOrDefault(stage, 0L));
        }
        List<CaseLine> lines =
                page.items().stream()
                        .map(one ->
                                line(
                                        one,
                                        mandates.stream()
                                                .anyMatch(each -> Substitution.covers(each, one))))
                        .toList();
        return new InboxResponse(lines, page.total(), query.page(), query.size(), counts);
    }

    CaseResponse detail(Case found, Caller caller) {
        Mandate mandate = substitution.of(caller, found.summary());
        return new CaseResponse(
                line(found.summary(), mandate != null),
                lives.of(found),
                found.events().stream().map(CaseResponse.Happened::of).toList(),
                found.state().stage().allowed().stream()
                        .filter(command -> CaseAccess.isOffered(command, found, caller, mandate))
                        .map(CommandName::word)
                        .toList());
    }

    StatusResponse status(Case found) {
        Dossier dossier = found.state().dossier();
        Optional<Decision> decision = found.state().decided();
        return new StatusResponse(
                found.state().stage(),
                dossier.agency(),
                dossier.department(),
                dossier.receivedAt(),
                dossier.dueAt(),
                decision.map(Decision::resolvedAt).orElse(null),
                found.state() instanceof Delivered delivered ? delivered.deliveredAt() : null,
                decision.map(Decision::outcome).orElse(null),
                found.summary().isOverdue(today()),
                LifeAnswers.waitsFor(found.state()),
                found.state() instanceof CaseState.AwaitingSupplement
                        ? written(found, CaseAnswers::asked)
                        : null,
                found.state().stage().isOpen() ? null : written(found, CaseAnswers::ended),
                written(found, CaseAnswers::moved));
    }

    /** What the last change that says anything of the kind says. */
    private static <T> @Nullable T written(Case found, Function<Change, @Nullable T> said) {
        return found.events().reversed().stream()
                .map(event -> Optional.ofNullable(said.apply(event.change())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String asked(Change change) {
        return change instanceof Change.SupplementRequested asked ? asked.reason() : null;
    }

    private static @Nullable String ended(Change change) {
        return switch (change) {
            case Change.Resolved it -> it.outcome() == Outcome.REFUSED ? it.reason() : null;
            case Change.Returned it -> it.reason();
            case Change.ClosedForNoSupplement it -> it.reason();
            case Change _ -> null;
        };
    }

    private static StatusResponse.@Nullable Moved moved(Change change) {
        return switch (change) {
            case Change.Extended it ->
                    new StatusResponse.Moved(it.oldDueAt(), it.newDueAt(), it.reason());
            case Change.DueDateReprojected it ->
                    new StatusResponse.Moved(it.oldDueAt(), it.newDueAt(), it.reason());
            case Change _ -> null;
        };
    }

    private CaseLine line(CaseSummary summary, boolean standingIn) {
        Subject dossier = summary.subject();
        var subject =
                new CaseLine.Subject(
                        summary.id(),
                        dossier.code(),
                        dossier.procedure(),
                        names.procedure(dossier.procedure()),
                        dossier.agency(),
                        dossier.department(),
                        names.department(dossier.agency(), dossier.department()),
                        dossier.receivedAt(),
                        dossier.dueAt());
        return new CaseLine(
                subject,
                summary.stage(),
                summary.officer(),
                standingIn ? summary.officer() : null,
                summary.isOverdue(today()),
                timesLeft.of(summary),
                summary.version());
    }
}
