package vn.motcua.kernel.clock;

import vn.motcua.kernel.yaml.Finding;

import java.util.List;

/** The calendar's files are wrong; the message lists every finding with its file and line. */
public final class CalendarRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    CalendarRefused(List<Finding> findings) {
        super(Finding.report("The working calendar is refused:", findings));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
