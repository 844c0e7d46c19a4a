package vn.motcua.intake.numbering;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a code looks like: {@code 000.00.13.H27-210408-0001}. */
final class CodeShape {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SHAPE =
            Pattern.compile("(.+)-([0-9]{6})-([0-9]{4}|[1-9][0-9]{4,6})");

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

    /** The number in a code that an agency has given; empty when it was not given here. */
    static Optional<Taken> read(DossierCode code, AgencyId agency) {
        Matcher parts = SHAPE.matcher(code.value());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(parts.group(2), DAY);
            return Optional.of(
                    new Taken(
                            new CounterId(agency, day),
                            parts.group(1),
                            Long.parseLong(parts.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
