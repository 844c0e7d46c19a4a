package vn.motcua.processing.casework;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Handling;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.catalogue.Step;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.processing.casework.model.Circumstances;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules by which cases of a procedure are handled. */
@Component
public final class Procedures {

    private final Catalogue catalogue;
    private final RunningCalendar calendar;

    Procedures(Catalogue catalogue, RunningCalendar calendar) {
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /** An imported dossier may name a procedure that the catalogue no longer has: as usual then. */
    public Circumstances circumstances(ProcedureCode code, Instant at) {
        Optional<Procedure> known = catalogue.procedure(code);
        return new Circumstances(
                at,
                calendar.get(),
                known.map(Procedure::handling).orElse(Handling.USUAL),
                steps(code));
    }

    /** The way the procedure lays down; empty when it lays down none. */
    public List<Step> steps(ProcedureCode code) {
        return catalogue.procedure(code).map(known -> known.schedule().steps()).orElse(List.of());
    }
}
