package vn.motcua.intake.imports.rows;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.imports.rows.RowReading.Rejected;
import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.clock.WorkingCalendar;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Decides whether a row is a dossier that can be. The department may be any of the agency's, not
 * only the one that usually handles the procedure: the older system knew where it was.
 *
 * @param now moments after it have not happened yet
 */
public record RowRules(Catalogue catalogue, WorkingCalendar calendar, Scope scope, Instant now) {

    public RowReading check(RowText text) {
        var columns = new RowColumns(text);
        DossierCode code = columns.require(Column.CODE, DossierCode::new, RowFault.BAD_CODE);
        Procedure procedure = procedure(columns);
        Agency agency = agency(columns);
        Department department = agency == null ? null : department(columns, agency);
        Channel channel = columns.require(Column.CHANNEL, Channel::valueOf, RowFault.BAD_CHANNEL);
        Instant receivedAt =
                columns.require(
                        Column.RECEIVED_AT,
                        RowMoment::parse,
                        noMoment(columns, Column.RECEIVED_AT));
        RowDue due =
                columns.read(
                        Column.DUE_AT,
                        written -> RowDue.read(written, calendar),
                        RowFault.BAD_DATE);
        Instant closedAt =
                columns.read(
                        Column.CLOSED_AT, RowMoment::parse, noMoment(columns, Column.CLOSED_AT));
        ImportedOutcome outcome =
                columns.read(Column.OUTCOME, ImportedOutcome::valueOf, RowFault.BAD_OUTCOME);
        checkMoments(columns, receivedAt, due, closedAt);
        checkAgency(columns, agency, receivedAt);
        checkClose(columns);
        if (code == null
                || procedure == null
                || agency == null
                || department == null
                || channel == null
                || receivedAt == null
                || !columns.faults().isEmpty()) {
            return new Rejected(text.line(), text.get(Column.CODE), columns.faults());
        }
        return new Row(
                text.line(),
                code,
                procedure,
                agency.id(),
                department.code(),
                channel,
                receivedAt,
                due,
                closedAt,
                outcome);
    }

    private @Nullable Procedure procedure(RowColumns columns) {
        return columns.require(
                Column.PROCEDURE,
                text -> catalogue.procedure(new ProcedureCode(text)).orElse(null),
                RowFault.UNKNOWN_PROCEDURE);
    }

    private @Nullable Agency agency(RowColumns columns) {
        return columns.require(
                Column.AGENCY,
                text -> catalogue.agency(new AgencyId(text)).orElse(null),
                RowFault.UNKNOWN_AGENCY);
    }

    private @Nullable Department department(RowColumns columns, Agency agency) {
        Department department =
                columns.require(
                        Column.DEPARTMENT,
                        text -> agency.department(new DepartmentCode(text)).orElse(null),
                        RowFault.UNKNOWN_DEPARTMENT);
        if (department != null && !scope.holds(agency.id(), department.code())) {
            columns.fault(RowFault.OUT_OF_SCOPE, agency.id() + "/" + department.code());
        }
        return department;
    }

    /** An agency that has ended since is as good as any on the day of reception. */
    private static void checkAgency(
            RowColumns columns, @Nullable Agency agency, @Nullable Instant receivedAt) {
        if (agency == null || receivedAt == null) {
            return;
        }
        LocalDate day = VietnamTime.date(receivedAt);
        LocalDate last = agency.validTo();
        AgencyId successor = agency.successor();
        if (day.isBefore(agency.validFrom())) {
            columns.fault(RowFault.AGENCY_NOT_BEGUN, agency.id() + ", " + agency.validFrom());
        } else if (last != null && day.isAfter(last)) {
            String next = successor == null ? "" : " → " + successor;
            columns.fault(RowFault.AGENCY_ENDED, agency.id() + ", " + last + next);
        }
    }

    private void checkMoments(
            RowColumns columns,
            @Nullable Instant receivedAt,
            @Nullable RowDue due,
            @Nullable Instant closedAt) {
        if (receivedAt == null) {
            return;
        }
        if (due != null && due.at().isBefore(receivedAt)) {
            columns.fault(RowFault.DUE_BEFORE_RECEIVED, columns.text(Column.DUE_AT));
        }
        if (closedAt != null && closedAt.isBefore(receivedAt)) {
            String text = columns.text(Column.CLOSED_AT);
            boolean thatDay = isDayOf(receivedAt, text);
            columns.fault(
                    thatDay ? RowFault.DAY_WITHOUT_HOUR : RowFault.CLOSED_BEFORE_RECEIVED, text);
        }
        if (receivedAt.isAfter(now)) {
            columns.fault(RowFault.FUTURE_DATE, columns.text(Column.RECEIVED_AT));
        }
        if (closedAt != null && closedAt.isAfter(now)) {
            columns.fault(RowFault.FUTURE_DATE, columns.text(Column.CLOSED_AT));
        }
    }

    /** A day is told from a slip: who wrote it knows what to add. */
    private static RowFault noMoment(RowColumns columns, Column column) {
        return RowMoment.bareDay(columns.text(column)).isPresent()
                ? RowFault.DAY_WITHOUT_HOUR
                : RowFault.BAD_DATE;
    }

    private static boolean isDayOf(Instant moment, String midnight) {
        return RowMoment.midnight(midnight).filter(VietnamTime.date(moment)::equals).isPresent();
    }

    private static void checkClose(RowColumns columns) {
        boolean closed = columns.has(Column.CLOSED_AT);
        boolean decided = columns.has(Column.OUTCOME);
        if (decided && !closed) {
            columns.fault(RowFault.OUTCOME_WITHOUT_CLOSE, columns.text(Column.OUTCOME));
        }
        if (closed && !decided) {
            columns.fault(RowFault.CLOSE_WITHOUT_OUTCOME, columns.text(Column.CLOSED_AT));
        }
    }
}
