package vn.motcua.intake.finding;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.dossier.Clue.Kind;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.OldSystem;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a search found.
 *
 * @param by as what the words were taken
 * @param total of all pages
 */
record FoundDossiers(List<Line> items, long total, int page, int size, Set<Kind> by) {

    /**
     * One dossier, with as much of its applicant as tells one namesake from another.
     *
     * @param identityEnding the last four characters of the identity number
     */
    record Line(
            DossierId id,
            DossierCode code,
            String procedureName,
            AgencyId agency,
            DepartmentCode department,
            Instant receivedAt,
            @Nullable Instant dueAt,
            String name,
            @Nullable String phone,
            @Nullable String identityEnding,
            @Nullable String address) {

        private static final int ENDING = 4;

        static Line of(Dossier dossier, Catalogue catalogue, boolean english) {
            return switch (dossier.origin()) {
                case Desk desk ->
                        new Line(
                                dossier.id(),
                                dossier.code(),
                                english ? englishName(dossier, catalogue) : dossier.procedureName(),
                                dossier.agency(),
                                dossier.department(),
                                dossier.receivedAt(),
                                dossier.dueAt(),
                                desk.applicant().name(),
                                desk.applicant().phone(),
                                ending(desk.applicant().identityNumber()),
                                desk.applicant().address());
                case OldSystem _ ->
                        throw new IllegalStateException("Nobody is known of " + dossier.id());
            };
        }

        private static String englishName(Dossier dossier, Catalogue catalogue) {
            return catalogue
                    .procedure(dossier.procedure())
                    .map(Procedure::nameEn)
                    .orElse(dossier.procedureName());
        }

        private static @Nullable String ending(@Nullable String number) {
            return number == null ? null : number.substring(Math.max(0, number.length() - ENDING));
        }
    }
}
