package vn.motcua.intake.numbering;

import vn.motcua.kernel.id.DossierCode;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a code looks like: {@code 000.00.13.H27-210408-0001}. */
final class CodeShape {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private CodeShape() {}

    /** A day with more than 9,999 dossiers has longer codes, not fewer. */
    static DossierCode of(String prefix, LocalDate day, long number) {
        return new DossierCode(
                "%s-%s-%s"
                        .formatted(
                                prefix,
                                DAY.format(day),
                                String.format(Locale.ROOT, "%04d", number)));
    }
}
