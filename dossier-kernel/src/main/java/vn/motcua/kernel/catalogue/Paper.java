package vn.motcua.kernel.catalogue;

/** A paper to hand in; {@code key} is unique within its procedure. */
public record Paper(String key, String name, boolean required, int copies) {

    public Paper {
        if (copies < 1) {
            throw new IllegalArgumentException("paper '" + key + "' needs at least one copy");
        }
    }
}
