package vn.motcua.load.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** How lives follow one another. */
public sealed interface Profile {

    /** What it is called above its results. */
    String title();

    /** One after the other, without a pause. */
    List<Phase> phases();

    /** So many users, each living one dossier after another. A slow answer delays the next life. */
    record Closed(int users, Duration warmup, Duration measured) implements Profile {

        @Override
        public String title() {
            return "closed loop, " + name();
        }

        @Override
        public List<Phase> phases() {
            return List.of(Phase.warmup(0, warmup), new Phase(name(), 0, measured, true));
        }

        private String name() {
            return users + (users == 1 ? " user" : " users");
        }
    }

    /** Lives begin when they are due, however slow the answers are. */
    record Open(String title, List<Phase> phases) implements Profile {

        public Open {
            phases = List.copyOf(phases);
        }
    }

    /** Steps from nearly nothing to more than can be carried, and back. */
    List<Double> SPIKES = List.of(1.0, 15.0, 1.0, 25.0, 2.0, 35.0, 10.0);

    /** The same rate all along. */
    static Open open(double rate, Duration warmup, Duration measured) {
        return new Open(
                "open loop, " + number(rate) + " lives/s",
                List.of(Phase.warmup(rate, warmup), Phase.at(rate, measured)));
    }

    /** The same rate all along, for what is looked for rather than for how fast it goes. */
    static Open availability(double rate, Duration warmup, Duration measured) {
        return new Open(
                "availability, " + number(rate) + " lives/s",
                open(rate, warmup, measured).phases());
    }

    /**
     * {@link #SPIKES}, each for that long.
     *
     * @param warmup at the lowest rate
     */
    static Open spike(Duration warmup, Duration each) {
        return open(
                "spikes",
                warmup,
                SPIKES.stream().mapToDouble(Double::doubleValue),
                (number, rate) ->
                        new Phase(
                                "%d: %s lives/s".formatted(number, number(rate)),
                                rate,
                                each,
                                true));
    }

    /** The same rate for hours, told of in windows of equal length. */
    static Open endurance(double rate, Duration warmup, Duration length, Duration window) {
        long windows = Math.max(1, length.dividedBy(window));
        return open(
                "endurance, " + number(rate) + " lives/s",
                warmup,
                DoubleStream.generate(() -> rate).limit(windows),
                (number, each) -> new Phase("window " + number, each, window, true));
    }

    /** Names the phase of a number, from 1 on, and a rate. */
    interface Naming {

        Phase phase(int number, double rate);
    }

    private static Open open(String title, Duration warmup, DoubleStream rates, Naming naming) {
        List<Phase> phases = new ArrayList<>();
        rates.forEach(rate -> {
            if (phases.isEmpty()) {
                phases.add(Phase.warmup(rate, warmup));
            }
            phases.add(naming.phase(phases.size(), rate));
        });
        return new Open(title, phases);
    }

    /** Without a fraction of nothing. */
    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }
}
