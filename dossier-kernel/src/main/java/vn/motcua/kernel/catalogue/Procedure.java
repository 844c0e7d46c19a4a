package vn.motcua.kernel.catalogue;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.util.List;
import java.util.Optional;

/**
 * An administrative procedure (thủ tục hành chính).
 *
 * @param nameEn absent when nobody has translated it
 * @param field the code of its field
 * @param owners who handles it; the first one is the usual
 * @param onlineLevel absent when it is not known
 */
public record Procedure(
        ProcedureCode code,
        String name,
        @Nullable String nameEn,
        String field,
        List<Owner> owners,
        Schedule schedule,
        Handling handling,
        Fee fee,
        List<Paper> papers,
        @Nullable OnlineLevel onlineLevel,
        Source source) {

    public Procedure {
        owners = List.copyOf(owners);
        papers = List.copyOf(papers);
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("procedure " + code + " has no owner");
        }
    }

    /** The level at which it is usually handled. */
    public Level level() {
        return owners.getFirst().level();
    }

    /** The department that usually handles it, at agencies of {@link #level()}. */
    public DepartmentCode department() {
        return owners.getFirst().department();
    }

    /** The department that handles it at this agency; empty when this agency does not. */
    public Optional<DepartmentCode> departmentAt(Agency agency) {
        return owners.stream()
                .filter(owner -> owner.owns(agency))
                .map(Owner::department)
                .findFirst();
    }

    /** The published time limit. */
    public Limit limit() {
        return schedule.term().limit();
    }

    /** The legal time that holds at this agency. */
    public Term termAt(Agency agency) {
        return schedule.termAt(agency);
    }

    public Optional<Paper> paper(String key) {
        return papers.stream().filter(paper -> paper.key().equals(key)).findFirst();
    }
}
