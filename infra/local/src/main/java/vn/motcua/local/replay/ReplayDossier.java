package vn.motcua.local.replay;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A made-up dossier, still without its code. */
record ReplayDossier(
        ProcedureCode procedure,
        Agency agency,
        DepartmentCode department,
        Channel channel,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable ImportedOutcome outcome) {

    static final String HEADER =
            "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** A line of the import file. */
    String line(String code) {
        return String.join(
                ",",
                code,
                procedure.value(),
                agency.id().value(),
                department.value(),
                channel.name(),
                moment(receivedAt),
                moment(dueAt),
                moment(closedAt),
                outcome == null ? "" : outcome.name());
    }

    private static String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : MOMENT.format(
                        at.truncatedTo(ChronoUnit.SECONDS)
                                .atZone(VietnamTime.ZONE)
                                .toOffsetDateTime());
    }
}
