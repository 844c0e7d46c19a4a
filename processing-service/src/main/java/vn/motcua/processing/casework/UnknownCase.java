package vn.motcua.processing.casework;

/** There is no such case in the departments of this deployment. */
public final class UnknownCase extends RuntimeException {

    private final String id;

    public UnknownCase(String id) {
        super("No case " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
