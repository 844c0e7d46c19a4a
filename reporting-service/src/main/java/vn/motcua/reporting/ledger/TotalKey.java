package vn.motcua.reporting.ledger;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * What a record of {@code report.totals.v1} counts. Each partition of the events keeps its own
 * sums, so a figure is the sum of its keys over all partitions.
 *
 * @param partition of {@code dossier.events.v1}
 */
public record TotalKey(Dimensions dimensions, LocalDate day, int partition) {

    private static final String SEPARATOR = "|";

    /** The record key: {@code agency|department|procedure|channel|day|partition}. */
    public String text() {
        return String.join(
                SEPARATOR,
                dimensions.agency().value(),
                dimensions.department().value(),
                dimensions.procedure().value(),
                dimensions.channel().name(),
                day.toString(),
                Integer.toString(partition));
    }

    /**
     * Reads a record key.
     *
     * @throws MalformedEvent when it is none
     */
    public static TotalKey parse(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        if (parts.size() != 6) {
            throw new MalformedEvent("Not a key of a total: " + text);
        }
        try {
            var dimensions =
                    new Dimensions(
                            new AgencyId(parts.get(0)),
                            new DepartmentCode(parts.get(1)),
                            new ProcedureCode(parts.get(2)),
                            Channel.valueOf(parts.get(3)));
            return new TotalKey(
                    dimensions, LocalDate.parse(parts.get(4)), Integer.parseInt(parts.get(5)));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new MalformedEvent("Not a key of a total: " + text, wrong);
        }
    }
}
