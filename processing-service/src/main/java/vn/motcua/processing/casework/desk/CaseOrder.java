package vn.motcua.processing.casework.desk;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Actor;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.Subject;

/**
 * A command as somebody orders it. For which version and what it says is asked only of one that was
 * not carried out before.
 */
public interface CaseOrder {

    /** What was said to be the id of a case. */
    String id();

    CommandName name();

    /** The key under which it is carried out once; absent when any number of times. */
    @Nullable String key();

    /** All that it says, to tell whether it is the same that came under a key before. */
    String words();

    /**
     * The version of the case that it is meant for.
     *
     * @throws vn.motcua.platform.problem.Problem when it names none
     */
    long version();

    /**
     * The command, as somebody gives it about a case.
     *
     * @throws vn.motcua.platform.problem.Problem when what it says makes none
     */
    CaseCommand command(Actor by, Subject about);
}
