package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import static vn.motcua.processing.casework.persistence.CaseDocuments.AGENCY;
import static vn.motcua.processing.casework.persistence.CaseDocuments.CODE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.DEPARTMENT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.DUE_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.OFFICER;
import static vn.motcua.processing.casework.persistence.CaseDocuments.PLAIN_CODE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.PROCEDURE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.STAGE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.UNDATED;
import static vn.motcua.processing.casework.persistence.CaseDocuments.WITHIN;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.processing.casework.InboxFilter;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.departments.Departments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An inbox in the store's words. */
record InboxCriteria(Departments departments) {

    static final List<String> OPEN =
            Arrays.stream(Stage.values()).filter(Stage::isOpen).map(Stage::name).toList();

    static final List<String> RUNNING =
            Arrays.stream(Stage.values()).filter(Stage::isRunning).map(Stage::name).toList();

    /**
     * Every condition but the one on the stage, so that stages can be counted beside each other.
     */
    Criteria acrossStages(InboxFilter filter, LocalDate today) {
        List<Criteria> all = new ArrayList<>();
        all.add(reached(filter));
        addOwned(all);
        if (!filter.scope().isEmpty()) {
            all.add(where(DEPARTMENT).in(texts(filter.scope())));
        }
        equal(all, AGENCY, filter.agency());
        equal(all, DEPARTMENT, filter.department());
        if (!filter.procedures().isEmpty()) {
            all.add(where(PROCEDURE).in(texts(filter.procedures())));
        }
        filter.words().stream().map(InboxCriteria::says).forEach(all::add);
        if (filter.holder() != null) {
            all.add(held(filter.holder()));
        }
        if (filter.overdue() != null) {
            all.add(overdue(filter.overdue(), today));
        }
        if (filter.due() != null) {
            all.add(due(filter.due()));
        }
        return new Criteria().andOperator(all);
    }

    /** Adds that a case is of this deployment's departments. */
    void addOwned(List<Criteria> all) {
        if (!departments.isAll()) {
            all.add(owned());
        }
    }

    private Criteria owned() {
        List<String> everywhere = new ArrayList<>();
        for (Departments.Unit unit : departments.units()) {
            if (unit instanceof Departments.Unit.Everywhere(var department)) {
                everywhere.add(department.value());
            }
        }
        return everywhere.size() == departments.units().size()
                ? where(DEPARTMENT).in(everywhere)
                : new Criteria()
                        .orOperator(departments.units().stream().map(InboxCriteria::unit).toList());
    }

    private static Criteria unit(Departments.Unit unit) {
        return switch (unit) {
            case Departments.Unit.Any _ -> new Criteria();
            case Departments.Unit.Everywhere(var department) ->
                    where(DEPARTMENT).is(department.value());
            case Departments.Unit.At(var agency, var department) ->
                    where(AGENCY).is(agency.value()).and(DEPARTMENT).is(department.value());
        };
    }

    private static Criteria reached(InboxFilter filter) {
        String root = filter.root().value();
        if (filter.predecessors().isEmpty()) {
            return where(WITHIN).is(root);
        }
        List<String> all = new ArrayList<>(List.of(root));
        filter.predecessors().forEach(one -> all.add(CaseDocuments.alone(one.value())));
        return where(WITHIN).in(all);
    }

    private static Criteria held(InboxFilter.Holder holder) {
        return switch (holder) {
            case InboxFilter.Holder.Nobody() -> where(OFFICER).isNull();
            case InboxFilter.Holder.Officer(var id) -> where(OFFICER).is(id);
            case InboxFilter.Holder.StandIn(var id, var absent) ->
                    new Criteria()
                            .orOperator(
                                    Stream.concat(
                                                    Stream.of(where(OFFICER).is(id)),
                                                    absent.stream().map(InboxCriteria::open))
                                            .toList());
        };
    }

    private static Criteria open(InboxFilter.Holder.Absent absent) {
        return where(OFFICER)
                .is(absent.officer())
                .and(AGENCY)
                .is(absent.agency().value())
                .and(DEPARTMENT)
                .is(absent.department().value())
                .and(STAGE)
                .in(OPEN);
    }

    private static Criteria overdue(boolean wanted, LocalDate today) {
        var startOfToday = VietnamTime.instant(today.atStartOfDay());
        // That it has a date follows from the date; said, an index can be asked for it.
        return wanted
                ? where(STAGE).in(OPEN).and(UNDATED).is(false).and(DUE_AT).lt(startOfToday)
                : new Criteria()
                        .orOperator(
                                where(STAGE).nin(OPEN),
                                where(UNDATED).is(true),
                                where(DUE_AT).gte(startOfToday));
    }

    private static Criteria due(InboxFilter.Due due) {
        var running = where(STAGE).in(RUNNING).and(UNDATED).is(false).and(DUE_AT).lt(due.before());
        return due.from() == null ? running : running.gte(due.from());
    }

    /** Cases stored before searches were have no plain code yet. */
    private static Criteria says(InboxFilter.Word word) {
        var part = Pattern.compile(Pattern.quote(word.text()), Pattern.CASE_INSENSITIVE);
        return new Criteria()
                .orOperator(
                        where(PLAIN_CODE).regex(part),
                        where(CODE).regex(part),
                        where(PROCEDURE).regex(part),
                        where(PROCEDURE).in(texts(List.copyOf(word.procedures()))));
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(where(field).is(value.toString()));
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
