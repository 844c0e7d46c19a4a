package vn.motcua.intake.recovery;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.dossier.NewDossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.intake.dossier.Origin.Request;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Change;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings lost dossiers back into the store from what the log knows of them: everything but the
 * request that filed them, which nobody can repeat any more.
 */
@Component
final class Restorations {

    private final LostDossiers lost;
    private final Dossiers dossiers;
    private final ApplicantTopic applicants;
    private final Catalogue catalogue;
    private final InstantSource clock;

    Restorations(
            LostDossiers lost,
            Dossiers dossiers,
            ApplicantTopic applicants,
            Catalogue catalogue,
            InstantSource clock) {
        this.lost = lost;
        this.dossiers = dossiers;
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Brings back those of them that can be; doing so again changes nothing. */
    List<Left> restore(List<SeenDossier> asked) {
        Set<String> ids =
                asked.stream()
                        .filter(SeenDossier::isNumberedHere)
                        .map(one -> one.id().toString())
                        .collect(Collectors.toUnmodifiableSet());
        Map<String, Applicant> known = ids.isEmpty() ? Map.of() : applicants.of(ids);
        List<Left> left = new ArrayList<>();
        for (SeenDossier one : asked) {
            Applicant applicant = known.get(one.id().toString());
            if (!(one.begun().change() instanceof Change.Received received)) {
                left.add(new Left(one, Reason.IMPORT_AGAIN));
            } else if (applicant == null) {
                left.add(new Left(one, Reason.NO_APPLICANT));
            } else if (!isThere(one, dossier(one, received, applicant))) {
                left.add(new Left(one, Reason.CODE_GIVEN_AGAIN));
            }
        }
        return left;
    }

    /** Whether the store has it now. */
    private boolean isThere(SeenDossier seen, Dossier dossier) {
        try {
            // The others know of it: there is nothing to tell them.
            dossiers.add(new NewDossier(dossier, List.of()), clock.instant());
        } catch (DuplicateKeyException taken) {
            if (dossiers.known(Set.of(dossier.id())).isEmpty()) {
                return false;
            }
        }
        seen.formerCode().ifPresent(former -> dossiers.formerly(dossier.id(), former));
        lost.found(dossier.id());
        return true;
    }

    private Dossier dossier(SeenDossier seen, Change.Received received, Applicant applicant) {
        var desk =
                new Desk(
                        received.catalogueVersion(),
                        received.papers(),
                        received.derivation(),
                        new Person(
                                applicant.name(),
                                applicant.identityNumber(),
                                applicant.phone(),
                                applicant.email(),
                                applicant.address(),
                                applicant.locale()),
                        received.sets(),
                        received.delivery(),
                        // No request has such a key: theirs begin with a length.
                        new Request("restored:" + seen.id(), ""));
        return new Dossier(
                seen.id(),
                seen.code(),
                received.procedure(),
                catalogue
                        .procedure(received.procedure())
                        .map(procedure -> procedure.name())
                        .orElse(received.procedure().value()),
                seen.agency(),
                seen.begun().department(),
                received.channel(),
                seen.receivedAt(),
                received.dueAt(),
                desk);
    }

    /** One that could not be brought back. */
    record Left(SeenDossier dossier, Reason reason) {}

    /** Why it could not. */
    enum Reason {
        /** It is of an older system: the same row, imported again, makes the same dossier. */
        IMPORT_AGAIN,
        /** Its applicant was erased, or never reached the log: somebody has to ask them. */
        NO_APPLICANT,
        /** Another dossier here has its code, and needs another one first. */
        CODE_GIVEN_AGAIN
    }
}
