package vn.motcua.local.deadletters;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wanted.
 *
 * @param services of which ones
 * @param ids of letters
 * @param dossiers whose letters are meant; with neither ids nor dossiers all are
 */
public record Order(
        List<String> services, List<String> ids, List<String> dossiers, Wish wish, String because) {

    private static final List<String> ALL = List.of("processing", "reporting", "notification");

    /** What is to be done with them. */
    public enum Wish {
        LIST,
        TRY,
        REPLAY,
        DISMISS
    }

    /**
     * Reads what stands behind {@code ./motcua deadletters}.
     *
     * @throws IllegalArgumentException when it says too little or too much
     */
    public static Order read(List<String> arguments) {
        List<String> services = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> dossiers = new ArrayList<>();
        var wish = Wish.LIST;
        String because = "";
        for (String argument : arguments) {
            if (ALL.contains(argument)) {
                services.add(argument);
            } else if (argument.equals("--replay")) {
                wish = Wish.REPLAY;
            } else if (argument.equals("--dry-run")) {
                wish = Wish.TRY;
            } else if (argument.startsWith("--dismiss=")) {
                wish = Wish.DISMISS;
                because = argument.substring("--dismiss=".length()).strip();
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException(argument);
            } else if (argument.contains(".v")) {
                ids.add(argument);
            } else {
                dossiers.add(argument);
            }
        }
        boolean vague = !ids.isEmpty() && services.size() != 1;
        boolean dismissesAll = wish == Wish.DISMISS && (ids.isEmpty() || because.isEmpty());
        if (vague || dismissesAll) {
            throw new IllegalArgumentException("");
        }
        return new Order(services.isEmpty() ? ALL : services, ids, dossiers, wish, because);
    }
}
