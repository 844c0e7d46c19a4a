package vn.motcua.local.command;

/** The district did not answer as its API promises. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    public UnexpectedAnswer(String message) {
        this(message, "");
    }

    /**
     * An answer that was a problem.
     *
     * @param problem the last part of its type
     */
    public UnexpectedAnswer(String message, String problem) {
        super(message);
        this.problem = problem;
    }

    public UnexpectedAnswer(String message, Throwable cause) {
        super(message, cause);
        this.problem = "";
    }

    /** Which problem the answer was; empty when it was none. */
    public String problem() {
        return problem;
    }
}
