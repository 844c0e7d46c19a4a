package vn.motcua.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked for on the command line: a profile, then {@code --name value} or {@code
 * --name=value}.
 *
 * @param watched process ids by name
 */
record Order(String profile, Map<String, String> values, Map<String, Long> watched) {

    static final String WATCH = "watch";
    static final String WRITE = "write";

    /** Names that every profile knows. */
    private static final Set<String> COMMON = Set.of("base", "driver", WATCH, WRITE);

    private static final Map<String, Set<String>> OWN =
            Map.of(
                    "closed", Set.of("users", "warmup", "seconds", "see"),
                    "open", Set.of("rate", "warmup", "seconds", "see"),
                    "spike", Set.of("warmup", "seconds", "see"),
                    "availability", Set.of("rate", "warmup", "seconds", "see"),
                    "endurance", Set.of("rate", "hours", "window", "warmup", "see"),
                    "compare", Set.of("users", "rounds", "warmup", "seconds", "flowable"),
                    "fill", Set.of("dossiers", "rows"));

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when it is not understood, with the reason
     */
    static Order read(List<String> arguments) {
        String profile = arguments.isEmpty() ? "" : arguments.getFirst();
        Set<String> own = OWN.get(profile);
        if (own == null) {
            throw new IllegalArgumentException("no profile '" + profile + "'");
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Long> watched = new LinkedHashMap<>();
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!name.startsWith("--")) {
                throw new IllegalArgumentException("'" + argument + "'");
            }
            name = name.substring(2);
            if (!COMMON.contains(name) && !own.contains(name)) {
                throw new IllegalArgumentException("no --" + name + " with " + profile);
            }
            if (equals < 0 && i + 1 == arguments.size()) {
                throw new IllegalArgumentException("--" + name + " of what?");
            }
            String value = equals < 0 ? arguments.get(++i) : argument.substring(equals + 1);
            if (name.equals(WATCH)) {
                watch(value, watched);
            } else {
                values.put(name, value);
            }
        }
        return new Order(profile, values, watched);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A whole number between bounds, both inclusive. */
    long number(String name, long otherwise, long least, long most) {
        String text = values.getOrDefault(name, Long.toString(otherwise));
        if (text.matches("\\d{1,12}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new IllegalArgumentException("--%s is %d to %d".formatted(name, least, most));
    }

    /** A number between bounds, both inclusive. */
    double rate(String name, double otherwise, double least, double most) {
        String text = values.getOrDefault(name, Double.toString(otherwise));
        if (text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new IllegalArgumentException("--%s is %s to %s".formatted(name, least, most));
    }

    /** As it can be given again: process ids and files are another time's and machine's. */
    String command() {
        List<String> words = new ArrayList<>(List.of("./motcua load", profile));
        values.entrySet().stream()
                .filter(value -> !value.getKey().equals(WRITE))
                .forEach(value -> words.add("--" + value.getKey() + " " + value.getValue()));
        watched.keySet().forEach(name -> words.add("--watch " + name + "=PID"));
        return words.stream().collect(Collectors.joining(" "));
    }

    private static void watch(String value, Map<String, Long> watched) {
        int equals = value.indexOf('=');
        String pid = value.substring(equals + 1);
        if (equals < 1 || !pid.matches("\\d{1,10}")) {
            throw new IllegalArgumentException("--watch is NAME=PID, not '" + value + "'");
        }
        watched.put(value.substring(0, equals), Long.valueOf(pid));
    }
}
