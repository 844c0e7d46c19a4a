package vn.motcua.local.replay;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Level;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.clock.LimitUnit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people come to the centre for, and to whom: made up, since no such figures were found. */
final class Demand {

    /** What people come for most; every other procedure weighs 1. */
    private static final Map<String, Integer> WEIGHTS =
            Map.ofEntries(
                    Map.entry("X.CA.01", 60),
                    Map.entry("X.CA.02", 14),
                    Map.entry("X.CA.03", 10),
                    Map.entry("X.THUE.01", 12),
                    Map.entry("X.THUE.02", 4),
                    Map.entry("X.BHXH.01", 14),
                    Map.entry("X.BHXH.02", 5),
                    Map.entry("X.BHXH.03", 6),
                    Map.entry("2.000815", 30),
                    Map.entry("2.000884", 12),
                    Map.entry("1.001193", 12),
                    Map.entry("1.004873", 8),
                    Map.entry("1.000894", 5),
                    Map.entry("2.000635", 5),
                    Map.entry("1.001612", 10),
                    Map.entry("1.013831", 12),
                    Map.entry("1.013225", 6));

    private final Map<Level, List<Agency>> agencies;
    private final Map<Agency, List<Procedure>> procedures;
    private final Random random;

    /**
     * Makes the demand of a time in which no agency began or ended.
     *
     * @param day of that time
     */
    Demand(Catalogue catalogue, LocalDate day, Random random) {
        List<Agency> existing = catalogue.agenciesOn(day);
        this.agencies = existing.stream().collect(Collectors.groupingBy(Agency::level));
        this.procedures =
                existing.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        agency -> procedures(catalogue, agency)));
        this.random = random;
    }

    /** Communes handle the same procedures and so come up alike; vertical agencies do not. */
    Agency agency(Level level) {
        return drawn(
                agencies.getOrDefault(level, List.of()),
                agency -> at(agency).stream().mapToInt(Demand::weight).sum());
    }

    Procedure procedure(Agency agency) {
        return drawn(at(agency), Demand::weight);
    }

    private List<Procedure> at(Agency agency) {
        return procedures.getOrDefault(agency, List.of());
    }

    private static List<Procedure> procedures(Catalogue catalogue, Agency agency) {
        return catalogue.procedures().stream()
                .filter(procedure -> procedure.departmentAt(agency).isPresent())
                .filter(procedure -> procedure.limit().unit() != LimitUnit.NONE)
                .toList();
    }

    private static int weight(Procedure procedure) {
        return WEIGHTS.getOrDefault(procedure.code().value(), 1);
    }

    private <T> T drawn(List<T> choices, ToIntFunction<T> weight) {
        int[] weights = choices.stream().mapToInt(weight).toArray();
        int rest = random.nextInt(IntStream.of(weights).sum());
        int index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index];
            index++;
        }
        return choices.get(index);
    }
}
