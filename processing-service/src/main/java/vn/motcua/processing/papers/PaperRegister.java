package vn.motcua.processing.papers;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.UnknownCase;

/** Where it is written down that a paper belongs to a case. */
public interface PaperRegister {

    /**
     * Notes that a paper was filed, whatever else happens to the case meanwhile.
     *
     * @throws UnknownCase when the case is not, or no longer, here
     * @throws Problem {@code case-closed} or {@code case-busy}; nothing was noted
     */
    void file(DossierId dossier, Actor by, Change.PaperFiled paper);
}
