package vn.motcua.notification.contact;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.notification.template.Template;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** In which situations an agency tells the applicants of a procedure. */
final class Situations {

    private final Catalogue catalogue;
    private final Map<Situation, Boolean> all;
    private final Map<AgencyId, Map<Situation, Boolean>> agencies = new HashMap<>();
    private final Map<ProcedureCode, Map<Situation, Boolean>> procedures = new HashMap<>();

    /**
     * Reads the settings.
     *
     * @param writable whether there is all that a template's texts name
     * @throws IllegalArgumentException when a setting names what is not there, switches off what is
     *     owed, or switches on what cannot be written
     */
    Situations(SituationProperties settings, Catalogue catalogue, Predicate<Template> writable) {
        this.catalogue = catalogue;
        var reading = new Reading(writable);
        all = reading.read("all", settings.all());
        settings.agencies()
                .forEach((id, told) -> {
                    String where = "agencies.[" + id + "]";
                    AgencyId agency = new AgencyId(id);
                    known(catalogue.agency(agency).isPresent(), where, "agency");
                    agencies.put(agency, reading.read(where, told));
                });
        settings.procedures()
                .forEach((code, told) -> {
                    String where = "procedures.[" + code + "]";
                    ProcedureCode procedure = new ProcedureCode(code);
                    known(catalogue.procedure(procedure).isPresent(), where, "procedure");
                    procedures.put(procedure, reading.read(where, told));
                });
    }

    /** By the settings of the agency that was in charge when the event happened. */
    boolean isTold(Situation situation, DossierEvent event, @Nullable ProcedureCode procedure) {
        Boolean said = procedure == null ? null : said(procedures.get(procedure), situation);
        if (said == null) {
            said = said(agencies.get(inCharge(event)), situation);
        }
        if (said == null) {
            said = all.get(situation);
        }
        return said == null ? situation.isUsual() : said;
    }

    /** Whether it is told of any procedure; what is not is not worth looking up a dossier for. */
    boolean mayBeTold(Situation situation, DossierEvent event) {
        return isTold(situation, event, null)
                || procedures.values().stream()
                        .anyMatch(told -> Boolean.TRUE.equals(told.get(situation)));
    }

    private AgencyId inCharge(DossierEvent event) {
        return catalogue.inChargeOn(event.agency(), VietnamTime.date(event.occurredAt()));
    }

    private static @Nullable Boolean said(
            @Nullable Map<Situation, Boolean> told, Situation situation) {
        return told == null ? null : told.get(situation);
    }

    private static void known(boolean isKnown, String where, String what) {
        if (!isKnown) {
            throw new IllegalArgumentException(
                    "%s.%s: there is no such %s"
                            .formatted(SituationProperties.PREFIX, where, what));
        }
    }

    /** The settings of one place while they are read. */
    private record Reading(Predicate<Template> writable) {

        Map<Situation, Boolean> read(String where, Map<String, Boolean> told) {
            Map<Situation, Boolean> read = new EnumMap<>(Situation.class);
            told.forEach((key, on) -> {
                Situation situation =
                        Situation.of(key).orElseThrow(() -> wrong(where, key, "no situation"));
                if (situation.isOwed() && !on) {
                    throw wrong(where, key, "owed to the applicant and cannot be switched off");
                }
                if (on && !writable.test(situation.template())) {
                    throw wrong(
                            where, key, "on, but motcua.notification.texts.survey-url is not set");
                }
                read.put(situation, on);
            });
            return read;
        }

        private static IllegalArgumentException wrong(String where, String key, String what) {
            return new IllegalArgumentException(
                    "%s.%s.%s is %s".formatted(SituationProperties.PREFIX, where, key, what));
        }
    }
}
