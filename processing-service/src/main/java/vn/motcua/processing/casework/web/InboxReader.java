package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.catalogue.SearchText;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.InboxFilter;
import vn.motcua.processing.casework.InboxFilter.Due;
import vn.motcua.processing.casework.InboxFilter.Holder;
import vn.motcua.processing.casework.InboxFilter.Word;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.desk.Substitution;
import vn.motcua.processing.mandates.Mandate;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what an inbox is to show, for whoever asks and as of today in Vietnam. */
@Component
final class InboxReader {

    private final RunningCalendar calendar;
    private final Substitution substitution;
    private final InstantSource clock;
    private final Map<ProcedureCode, String> plainNames;

    InboxReader(
            Catalogue catalogue,
            RunningCalendar calendar,
            Substitution substitution,
            InstantSource clock) {
        this.calendar = calendar;
        this.substitution = substitution;
        this.clock = clock;
        this.plainNames =
                catalogue.procedures().stream()
                        .collect(Collectors.toMap(Procedure::code, InboxReader::plain));
    }

    /**
     * The inbox that this caller asks for.
     *
     * @throws Problem {@code out-of-scope} when it names a unit the caller may not see
     */
    InboxQuery read(InboxRequest request, InboxOrder order, Caller caller) {
        return new InboxQuery(
                filter(request, caller),
                order.key(),
                order.direction(),
                order.pageOrFirst(),
                order.sizeOrUsual());
    }

    /**
     * The cases that this caller asks for.
     *
     * @throws Problem {@code out-of-scope} when it names a unit the caller may not see
     */
    InboxFilter filter(InboxRequest request, Caller caller) {
        List<DepartmentCode> scope = caller.departments();
        var agency = request.agency();
        var department = request.department();
        if (agency != null && !caller.reaches(agency)) {
            throw outOfScope(agency.value());
        }
        if (department != null && !scope.isEmpty() && !scope.contains(department)) {
            throw outOfScope(department.value());
        }
        return new InboxFilter(
                caller.agency(),
                caller.predecessors(),
                scope,
                agency,
                department,
                Set.copyOf(orNone(request.state())),
                holder(request.officer(), caller),
                request.overdue(),
                orNone(request.procedure()),
                due(request.timeLeft()),
                words(Objects.requireNonNullElse(request.q(), "")));
    }

    private @Nullable Holder holder(@Nullable String officer, Caller caller) {
        return switch (officer) {
            case null -> null;
            case "" -> null;
            case "none" -> new Holder.Nobody();
            case "me" -> mine(caller);
            case String id -> new Holder.Officer(id);
        };
    }

    private Holder mine(Caller caller) {
        List<Holder.Absent> absent =
                substitution.of(caller).stream()
                        .map(Mandate::terms)
                        .map(terms ->
                                new Holder.Absent(
                                        terms.absent(), terms.agency(), terms.department()))
                        .toList();
        return absent.isEmpty()
                ? new Holder.Officer(caller.subject())
                : new Holder.StandIn(caller.subject(), absent);
    }

    private @Nullable Due due(@Nullable String timeLeft) {
        LocalDate today = VietnamTime.date(clock.instant());
        return switch (timeLeft) {
            case null -> null;
            case "overdue" -> new Due(null, startOf(today));
            case "today" -> new Due(startOf(today), startOf(today.plusDays(1)));
            case String days -> new Due(startOf(today), endAfter(Integer.parseInt(days), today));
        };
    }

    private Instant endAfter(int workingDays, LocalDate today) {
        LocalDate last = today;
        for (int more = workingDays; more > 0; more--) {
            last = calendar.get().workingDayAfter(last);
        }
        return startOf(last.plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return VietnamTime.instant(day.atStartOfDay());
    }

    private List<Word> words(String text) {
        return SearchText.words(text).stream().distinct().map(this::word).toList();
    }

    private Word word(String text) {
        return new Word(
                text,
                plainNames.entrySet().stream()
                        .filter(known -> known.getValue().contains(text))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static String plain(Procedure procedure) {
        String english = Objects.requireNonNullElse(procedure.nameEn(), "");
        return SearchText.plain(procedure.code() + " " + procedure.name() + " " + english);
    }

    private static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    private static Problem outOfScope(String unit) {
        return Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", unit);
    }
}
