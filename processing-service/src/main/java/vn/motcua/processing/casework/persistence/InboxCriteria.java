package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import static vn.motcua.processing.casework.persistence.CaseDocuments.AGENCY;
import static vn.motcua.processing.casework.persistence.CaseDocuments.CODE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.DEPARTMENT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.DUE_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
import static vn.motcua.processing.casework.persistence.CaseDocuments.OFFICER;
import static vn.motcua.processing.casework.persistence.CaseDocuments.PROCEDURE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.RECEIVED_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.STAGE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.UNDATED;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.processing.casework.InboxFilter;
import vn.motcua.processing.casework.InboxQuery;
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

    /**
     * Every condition but the one on the stage, so that stages can be counted beside each other.
     */
    Criteria acrossStages(InboxFilter filter, LocalDate today) {
        List<Criteria> all = new ArrayList<>();
        all.add(below(filter.root()));
        addOwned(all);
        if (!filter.scope().isEmpty()) {
            all.add(where(DEPARTMENT).in(texts(filter.scope())));
        }
        equal(all, AGENCY, filter.agency());
        equal(all, DEPARTMENT, filter.department());
        equal(all, PROCEDURE, filter.procedure());
        if (filter.holder() != null) {
            all.add(held(filter.holder()));
        }
        if (filter.overdue() != null) {
            all.add(overdue(filter.overdue(), today));
        }
        return new Criteria().andOperator(all);
    }

    Criteria of(InboxFilter filter, LocalDate today) {
        Criteria acrossStages = acrossStages(filter, today);
        Stage stage = filter.stage();
        return stage == null
                ? acrossStages
                : new Criteria().andOperator(acrossStages, where(STAGE).is(stage.name()));
    }

    /** Adds that a case is of this deployment's departments. */
    void addOwned(List<Criteria> all) {
        if (!departments.isAll()) {
            all.add(new Criteria().orOperator(units()));
        }
    }

    static Sort order(InboxQuery query) {
        Sort.Direction direction =
                switch (query.direction()) {
                    case ASCENDING -> Sort.Direction.ASC;
                    case DESCENDING -> Sort.Direction.DESC;
                };
        Sort sort =
                switch (query.key()) {
                    case DUE_AT -> Sort.by(UNDATED).and(Sort.by(direction, DUE_AT));
                    case RECEIVED_AT -> Sort.by(direction, RECEIVED_AT);
                    case CODE -> Sort.by(direction, CODE);
                };
        return sort.and(Sort.by(ID));
    }

    private List<Criteria> units() {
        return departments.units().stream().map(InboxCriteria::unit).toList();
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

    private static Criteria below(AgencyId root) {
        return where(AGENCY).regex("^" + Pattern.quote(root.value()) + "(\\.|$)");
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
        return wanted
                ? where(STAGE).in(OPEN).and(DUE_AT).lt(startOfToday)
                : new Criteria()
                        .orOperator(
                                where(STAGE).nin(OPEN),
                                where(UNDATED).is(true),
                                where(DUE_AT).gte(startOfToday));
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
