package vn.motcua.intake.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.OldSystem;
import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.web.PublicAddress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service answers about a dossier, by what the asker may know. */
final class DossierView {

    private DossierView() {}

    /** What the person at the desk takes home. */
    static Receipt receipt(Dossier dossier) {
        if (!(dossier.origin() instanceof Desk desk)) {
            throw new IllegalStateException("No receipt for the imported " + dossier.id());
        }
        return new Receipt(
                Facts.of(dossier),
                desk.derivation(),
                desk.papers(),
                desk.sets(),
                desk.delivery(),
                PublicAddress.trackingPath(dossier.code()));
    }

    /** All that is stored, with the applicant's personal data. */
    static Stored stored(Dossier dossier) {
        return switch (dossier.origin()) {
            case Desk desk ->
                    new Stored(
                            Facts.of(dossier),
                            desk.derivation(),
                            desk.papers(),
                            desk.sets(),
                            desk.delivery(),
                            desk.applicant(),
                            null);
            case OldSystem old ->
                    new Stored(
                            Facts.of(dossier),
                            null,
                            null,
                            null,
                            null,
                            null,
                            new Imported(old.importId(), old.closedAt(), old.outcome()));
        };
    }

    record Facts(
            DossierId id,
            DossierCode code,
            ProcedureCode procedure,
            String procedureName,
            AgencyId agency,
            DepartmentCode department,
            Channel channel,
            Instant receivedAt,
            @Nullable Instant dueAt) {

        static Facts of(Dossier dossier) {
            return new Facts(
                    dossier.id(),
                    dossier.code(),
                    dossier.procedure(),
                    dossier.procedureName(),
                    dossier.agency(),
                    dossier.department(),
                    dossier.channel(),
                    dossier.receivedAt(),
                    dossier.dueAt());
        }
    }

    record Receipt(
            @JsonUnwrapped Facts facts,
            List<DerivationStep> derivation,
            List<String> papers,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer sets,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Delivery delivery,
            String receiptUrl) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stored(
            @JsonUnwrapped Facts facts,
            @Nullable List<DerivationStep> derivation,
            @Nullable List<String> papers,
            @Nullable Integer sets,
            @Nullable Delivery delivery,
            @Nullable Person applicant,
            @Nullable Imported imported) {}

    /** What the older system knew; both moments and outcome are absent while it is open. */
    record Imported(UUID importId, @Nullable Instant closedAt, @Nullable ImportedOutcome outcome) {}
}
