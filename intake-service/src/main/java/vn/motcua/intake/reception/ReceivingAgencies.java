package vn.motcua.intake.reception;

import org.springframework.http.HttpStatus;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.problem.Problem;

import java.time.LocalDate;

/** Refuses what is handed in at an agency that is no more, or not yet. */
record ReceivingAgencies(Catalogue catalogue) {

    /**
     * Lets an agency receive a dossier on a day in Vietnam.
     *
     * @throws Problem {@code agency-succeeded}, {@code agency-ended} or {@code agency-not-begun}
     */
    void mustReceive(Agency agency, LocalDate day) {
        LocalDate last = agency.validTo();
        if (day.isBefore(agency.validFrom())) {
            throw refusal("agency-not-begun", agency, agency.validFrom());
        }
        if (last != null && day.isAfter(last)) {
            throw catalogue
                    .agency(catalogue.inChargeOn(agency.id(), day))
                    .filter(one -> !one.equals(agency))
                    .map(successor ->
                            refusal(
                                            "agency-succeeded",
                                            agency,
                                            last,
                                            successor.name(),
                                            successor.nameEn())
                                    .with("successor", successor.id().value()))
                    .orElseGet(() -> refusal("agency-ended", agency, last));
        }
    }

    private static Problem refusal(String key, Agency agency, LocalDate day) {
        return refusal(key, agency, day, "", "");
    }

    private static Problem refusal(
            String key, Agency agency, LocalDate day, String successor, String successorEn) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        key,
                        agency.name(),
                        agency.nameEn(),
                        day,
                        successor,
                        successorEn)
                .with("field", "agency");
    }
}
