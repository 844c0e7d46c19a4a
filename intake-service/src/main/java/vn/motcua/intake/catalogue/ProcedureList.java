package vn.motcua.intake.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Fee;
import vn.motcua.kernel.catalogue.Level;
import vn.motcua.kernel.catalogue.Paper;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.util.List;

/**
 * The answer to a search for procedures.
 *
 * @param close what comes nearest when nothing was found; absent otherwise
 */
record ProcedureList(
        String catalogueVersion,
        List<Item> items,
        int total,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Item> close) {

    /** The life events that procedures are offered by. */
    record Events(List<Event> items) {}

    /**
     * One of them.
     *
     * @param procedures how many it offers
     * @param filed how often these were filed here in the last 90 days
     */
    record Event(String code, String name, String nameEn, int procedures, long filed) {

        static Event of(LifeEvent event, long filed) {
            return new Event(
                    event.code(), event.name(), event.nameEn(), event.procedures().size(), filed);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            ProcedureCode code,
            String name,
            @Nullable String nameEn,
            String field,
            String fieldName,
            @JsonUnwrapped Place place,
            Limit limit,
            StartRule startRule,
            Fee fee,
            List<Paper> papers) {

        static Item of(Procedure procedure, String fieldName) {
            return new Item(
                    procedure.code(),
                    procedure.name(),
                    procedure.nameEn(),
                    procedure.field(),
                    fieldName,
                    new Place(procedure.level(), procedure.department(), procedure.level()),
                    procedure.limit(),
                    procedure.schedule().term().startRule(),
                    procedure.fee(),
                    procedure.papers());
        }
    }

    /**
     * Where a procedure is handled.
     *
     * @param agencyKind the kind of agency to choose one of
     */
    record Place(Level level, DepartmentCode department, Level agencyKind) {}
}
