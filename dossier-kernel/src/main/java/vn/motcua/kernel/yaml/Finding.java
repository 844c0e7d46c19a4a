package vn.motcua.kernel.yaml;

/** One thing that is wrong in a file. Lines count from 1. */
public record Finding(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
