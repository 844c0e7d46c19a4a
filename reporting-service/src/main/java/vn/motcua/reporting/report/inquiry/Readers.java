package vn.motcua.reporting.report.inquiry;

/** Who may read reports. */
public final class Readers {

    /** As an expression for {@code @PreAuthorize}. */
    public static final String ROLES = "hasAnyRole('HEAD', 'LEADER', 'INSPECTOR', 'OPERATOR')";

    private Readers() {}
}
