package vn.motcua.processing.casework.model;

/** A command that only the officer who holds the case, or a head, may give. */
public final class HeldByAnother extends RuntimeException {

    private final String officer;

    HeldByAnother(String officer) {
        super("The case is in the hands of " + officer);
        this.officer = officer;
    }

    public String officer() {
        return officer;
    }
}
