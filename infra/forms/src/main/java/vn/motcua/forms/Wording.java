package vn.motcua.forms;

import java.time.LocalDate;

/** Which legal text a form follows. */
public enum Wording {
    /** Thông tư 01/2018/TT-VPCP. */
    OF_2018,
    /** Thông tư 03/2025/TT-VPCP, in force from 15/09/2025. */
    OF_2025;

    private static final LocalDate CHANGE = LocalDate.of(2025, 9, 15);

    /** The wording that holds on that day in Vietnam. */
    public static Wording on(LocalDate day) {
        return day.isBefore(CHANGE) ? OF_2018 : OF_2025;
    }
}
