package vn.motcua.intake.register;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.forms.Heading;
import vn.motcua.forms.Party;
import vn.motcua.forms.Register;
import vn.motcua.forms.RegisterEntry;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.OldSystem;
import vn.motcua.intake.register.RegisterOrder.Handed;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.id.AgencyId;

import java.util.List;
import java.util.Map;

/** Fills the register; its words are Vietnamese, as the form's are. */
@Component
final class RegisterLines {

    private static final Party UNKNOWN = new Party(null, null, null, null, null);

    private final Catalogue catalogue;

    RegisterLines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Register of(AgencyId root, RegisterOrder order, List<Dossier> dossiers) {
        Map<String, Handed> handed =
                order.handed().stream().collect(toMap(Handed::code, one -> one, (a, _) -> a));
        return new Register(
                new Heading(
                        agency(root), null, null, catalogue.placeOf(root).orElse(null), order.to()),
                order.from(),
                order.to(),
                dossiers.stream().map(one -> line(one, handed.get(one.code().value()))).toList());
    }

    private RegisterEntry line(Dossier dossier, @Nullable Handed handed) {
        return new RegisterEntry(
                dossier.code().value(),
                dossier.procedureName(),
                sets(dossier),
                applicant(dossier),
                office(dossier),
                dossier.receivedAt(),
                dossier.dueAt(),
                handed == null ? null : handed.deliveredAt(),
                handed == null ? null : how(handed.how()));
    }

    private static @Nullable Integer sets(Dossier dossier) {
        return switch (dossier.origin()) {
            case Desk desk -> desk.sets();
            case OldSystem _ -> null;
        };
    }

    private String office(Dossier dossier) {
        return catalogue
                .department(dossier.agency(), dossier.department())
                .map(Department::name)
                .orElse(dossier.department().value());
    }

    private String agency(AgencyId id) {
        return catalogue.agency(id).map(Agency::name).orElse(id.value());
    }

    private static Party applicant(Dossier dossier) {
        return switch (dossier.origin()) {
            case Desk desk -> {
                var person = desk.applicant();
                yield new Party(person.name(), null, person.address(), person.phone(), null);
            }
            case OldSystem _ -> UNKNOWN;
        };
    }

    private static String how(Delivery how) {
        return switch (how) {
            case COUNTER -> "Trực tiếp";
            case POST -> "Bưu chính";
            case ONLINE -> "Trực tuyến";
        };
    }
}
