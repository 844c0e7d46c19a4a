package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.SearchText;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.InboxFilter.Holder;
import vn.motcua.processing.casework.model.CaseState;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.casework.model.Subject;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases in a map, and what would have been published of them. */
public final class InMemoryCases implements CaseRepository {

    private final Departments departments;
    private final Map<DossierId, Case> cases;
    private final List<DossierEvent> published = new ArrayList<>();

    public InMemoryCases(Departments departments) {
        this(departments, new ConcurrentHashMap<>());
    }

    private InMemoryCases(Departments departments, Map<DossierId, Case> cases) {
        this.departments = departments;
        this.cases = cases;
    }

    /** The same cases, as another deployment sees them. */
    public InMemoryCases servedTo(Departments others) {
        return new InMemoryCases(others, cases);
    }

    public List<DossierEvent> published() {
        return List.copyOf(published);
    }

    @Override
    public Optional<Case> find(DossierId id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public boolean create(Case opened) {
        return cases.putIfAbsent(opened.id(), opened) == null;
    }

    @Override
    public Optional<Case> append(
            Case loaded, DossierEvent ours, CaseState next, @Nullable GivenCommand command) {
        List<GivenCommand> commands = new ArrayList<>(loaded.commands());
        if (command != null) {
            commands.add(command);
        }
        if (!put(loaded, ours, next, commands)) {
            return Optional.empty();
        }
        published.add(ours);
        return find(loaded.id());
    }

    @Override
    public boolean adopt(Case loaded, DossierEvent theirs, CaseState next) {
        return put(loaded, theirs, next, loaded.commands());
    }

    private boolean put(
            Case loaded, DossierEvent event, CaseState next, List<GivenCommand> commands) {
        var events = Stream.concat(loaded.events().stream(), Stream.of(event)).toList();
        var after = new Case(loaded.id(), next, loaded.version() + 1, events, commands);
        return find(loaded.id()).filter(now -> now.version() == loaded.version()).isPresent()
                && cases.put(loaded.id(), after) != null;
    }

    @Override
    public InboxPage list(InboxQuery query, LocalDate today) {
        InboxFilter filter = query.filter();
        List<CaseSummary> acrossStages =
                cases.values().stream()
                        .map(Case::summary)
                        .filter(one -> owned(one) && matches(filter, one, today))
                        .toList();
        List<CaseSummary> found =
                acrossStages.stream()
                        .filter(one -> filter.shows(one.stage()))
                        .sorted(order(query))
                        .toList();
        Map<Stage, Long> counts =
                acrossStages.stream()
                        .collect(Collectors.groupingBy(CaseSummary::stage, Collectors.counting()));
        return new InboxPage(
                found.stream().skip(query.before()).limit(query.size()).toList(),
                found.size(),
                counts);
    }

    private boolean owned(CaseSummary one) {
        return departments.own(one.subject().agency(), one.subject().department());
    }

    private static boolean matches(InboxFilter filter, CaseSummary one, LocalDate today) {
        var dossier = one.subject();
        return filter.reaches(dossier.agency())
                && (filter.scope().isEmpty() || filter.scope().contains(dossier.department()))
                && (filter.agency() == null || filter.agency().equals(dossier.agency()))
                && (filter.department() == null || filter.department().equals(dossier.department()))
                && (filter.procedures().isEmpty()
                        || filter.procedures().contains(dossier.procedure()))
                && (filter.overdue() == null || filter.overdue() == one.isOverdue(today))
                && isDue(filter.due(), one)
                && filter.words().stream().allMatch(word -> says(word, dossier))
                && isHeld(filter, one);
    }

    private static boolean isDue(InboxFilter.@Nullable Due due, CaseSummary one) {
        Instant dueAt = one.subject().dueAt();
        if (due == null) {
            return true;
        }
        return one.stage().isRunning()
                && dueAt != null
                && dueAt.isBefore(due.before())
                && (due.from() == null || !dueAt.isBefore(due.from()));
    }

    private static boolean says(InboxFilter.Word word, Subject dossier) {
        return SearchText.plain(dossier.code().value()).contains(word.text())
                || SearchText.plain(dossier.procedure().value()).contains(word.text())
                || word.procedures().contains(dossier.procedure());
    }

    private static boolean isHeld(InboxFilter filter, CaseSummary one) {
        return switch (filter.holder()) {
            case null -> true;
            case Holder.Nobody() -> one.officer() == null;
            case Holder.Officer(var id) -> Objects.equals(id, one.officer());
            case Holder.StandIn(var id, var absent) ->
                    Objects.equals(id, one.officer())
                            || absent.stream().anyMatch(away -> isOpen(away, one));
        };
    }

    private static boolean isOpen(Holder.Absent away, CaseSummary one) {
        return one.stage().isOpen()
                && away.officer().equals(one.officer())
                && away.agency().equals(one.subject().agency())
                && away.department().equals(one.subject().department());
    }

    private static Comparator<CaseSummary> order(InboxQuery query) {
        Comparator<CaseSummary> order =
                switch (query.key()) {
                    case DUE_AT, TIME_LEFT -> Comparator.comparing(one -> due(one));
                    case RECEIVED_AT -> Comparator.comparing(one -> one.subject().receivedAt());
                    case CODE -> Comparator.comparing(one -> one.subject().code());
                };
        Comparator<CaseSummary> directed =
                query.direction() == InboxQuery.Direction.ASCENDING ? order : order.reversed();
        Comparator<CaseSummary> whole =
                switch (query.key()) {
                    case DUE_AT ->
                            Comparator.comparing((CaseSummary one) -> one.subject().dueAt() == null)
                                    .thenComparing(directed);
                    case TIME_LEFT ->
                            Comparator.comparingInt(InMemoryCases::rank).thenComparing(directed);
                    case RECEIVED_AT, CODE -> directed;
                };
        return whole.thenComparing(one -> one.id().toString());
    }

    private static int rank(CaseSummary one) {
        if (!one.stage().isOpen()) {
            return 3;
        }
        if (one.subject().dueAt() == null) {
            return 2;
        }
        return one.stage().isRunning() ? 0 : 1;
    }

    private static Instant due(CaseSummary one) {
        Instant dueAt = one.subject().dueAt();
        return dueAt == null ? Instant.MAX : dueAt;
    }
}
