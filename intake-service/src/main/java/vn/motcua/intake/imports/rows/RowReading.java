package vn.motcua.intake.imports.rows;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;

import java.time.Instant;
import java.util.List;

/** What became of a line of the file. */
public sealed interface RowReading {

    /** A dossier that may be taken over. */
    record Row(
            long line,
            DossierCode code,
            Procedure procedure,
            AgencyId agency,
            DepartmentCode department,
            Channel channel,
            Instant receivedAt,
            @Nullable RowDue due,
            @Nullable Instant closedAt,
            @Nullable ImportedOutcome outcome)
            implements RowReading {

        /** The moment it is due; absent without a time limit. */
        public @Nullable Instant dueAt() {
            return due == null ? null : due.at();
        }

        /** What the row was before the dossier was closed. */
        public Row open() {
            return new Row(
                    line,
                    code,
                    procedure,
                    agency,
                    department,
                    channel,
                    receivedAt,
                    due,
                    null,
                    null);
        }
    }

    /**
     * A row that is not taken, with all that is wrong with it.
     *
     * @param code as it stands in the file; empty when it cannot be told
     */
    record Rejected(long line, String code, List<Reason> reasons) implements RowReading {

        public Rejected {
            reasons = List.copyOf(reasons);
        }

        public static Rejected of(long line, String code, RowFault fault, String argument) {
            return new Rejected(line, code, List.of(new Reason(fault, argument)));
        }
    }
}
