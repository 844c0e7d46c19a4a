package vn.motcua.forms;

import java.time.LocalDate;
import java.util.List;

/**
 * Sổ theo dõi hồ sơ: the dossiers of a period, as many pages as they need.
 *
 * @param from first day, in Vietnam
 * @param to last day, in Vietnam
 */
public record Register(Heading heading, LocalDate from, LocalDate to, List<RegisterEntry> entries)
        implements Form {

    public Register {
        entries = List.copyOf(entries);
    }
}
