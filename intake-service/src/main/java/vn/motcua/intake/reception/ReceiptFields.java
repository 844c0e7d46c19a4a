package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;

import vn.motcua.forms.Appointment;
import vn.motcua.forms.HandedPaper;
import vn.motcua.forms.Heading;
import vn.motcua.forms.Party;
import vn.motcua.forms.Receipt;
import vn.motcua.forms.Tracking;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Paper;
import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.clock.VietnamTime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known at reception, as the receipt's fields. What nobody said (sets, the way of the
 * result, the register's number) stays absent and is left to the pen.
 */
final class ReceiptFields {

    private static final Pattern TERM = Pattern.compile("^Thời hạn ");

    private final Catalogue catalogue;

    ReceiptFields(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Receipt of(Dossier dossier, Desk desk, Tracking tracking) {
        return new Receipt(
                heading(dossier),
                party(desk.applicant()),
                null,
                dossier.procedureName(),
                papers(dossier, desk),
                desk.sets(),
                new Appointment(
                        legalTime(desk.derivation()),
                        dossier.receivedAt(),
                        dossier.dueAt(),
                        collectAt(dossier, desk)),
                null,
                null,
                tracking);
    }

    private Heading heading(Dossier dossier) {
        String place = catalogue.placeOf(dossier.agency()).orElse(null);
        return new Heading(
                agency(dossier), null, null, place, VietnamTime.date(dossier.receivedAt()));
    }

    private String agency(Dossier dossier) {
        return catalogue
                .agency(dossier.agency())
                .map(Agency::name)
                .orElse(dossier.agency().value());
    }

    /** Where and how the result is wanted, in the form's language. */
    private @Nullable String collectAt(Dossier dossier, Desk desk) {
        return switch (desk.delivery()) {
            case COUNTER -> "Quầy trả kết quả, " + agency(dossier);
            case POST -> "Qua bưu chính: " + desk.applicant().address();
            case ONLINE -> "Trực tuyến";
            case null -> null;
        };
    }

    private static Party party(Person person) {
        return new Party(
                person.name(),
                person.identityNumber(),
                person.address(),
                person.phone(),
                person.email());
    }

    private List<HandedPaper> papers(Dossier dossier, Desk desk) {
        return desk.papers().stream()
                .map(key -> new HandedPaper(name(dossier, key), null, null))
                .toList();
    }

    private String name(Dossier dossier, String paper) {
        return catalogue
                .procedure(dossier.procedure())
                .flatMap(procedure -> procedure.paper(paper))
                .map(Paper::name)
                .orElse(paper);
    }

    /** The limit as it was promised, from the stored derivation: the catalogue may have changed. */
    private static @Nullable String legalTime(List<DerivationStep> derivation) {
        return derivation.stream()
                .filter(step -> step.rule().startsWith("limit."))
                .map(step -> TERM.matcher(step.vi()).replaceFirst(""))
                .findFirst()
                .orElse(null);
    }
}
