package vn.motcua.processing.papers;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.UnknownCase;

import java.util.function.Predicate;

/** Where it is written down that a paper belongs to a case. */
public interface PaperRegister {

    /**
     * Notes that a paper was filed, whatever else happens to the case meanwhile; once, when
     * somebody who had no answer sends it again.
     *
     * @param same tells a paper of the case that is the same one
     * @return the paper that is noted
     * @throws UnknownCase when the case is not, or no longer, here
     * @throws Problem {@code case-closed} or {@code case-busy}; nothing was noted
     */
    Change.PaperFiled file(
            DossierId dossier,
            Actor by,
            Change.PaperFiled paper,
            Predicate<Change.PaperFiled> same);
}
