package vn.motcua.load;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.load.driver.Driver;
import vn.motcua.load.driver.Flowable;
import vn.motcua.load.driver.Motcua;
import vn.motcua.load.driver.NoLife;
import vn.motcua.load.driver.Place;
import vn.motcua.load.fill.Fill;
import vn.motcua.load.fill.Rows;
import vn.motcua.load.machine.Machine;
import vn.motcua.load.machine.Proc;
import vn.motcua.load.machine.SpeedProbe;
import vn.motcua.load.machine.Watch;
import vn.motcua.load.report.CompareReport;
import vn.motcua.load.report.EnduranceReport;
import vn.motcua.load.report.FillReport;
import vn.motcua.load.report.LoadReport;
import vn.motcua.load.report.Origin;
import vn.motcua.load.report.Report;
import vn.motcua.load.run.Outcome;
import vn.motcua.load.run.Profile;
import vn.motcua.load.run.Runner;
import vn.motcua.load.run.Ticker;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a system on this machine under load and tells how it went: as a table, as JSON, and in a
 * document when asked. It files dossiers that nobody has, so it goes nowhere else.
 */
public final class Load {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    /** Until the agencies of that time end. */
    private static final int QUARTERS = 17;

    private static final String USAGE =
            """
            ./motcua load PROFILE [--base URL] [--driver motcua|flowable] [--watch NAME=PID]… [--write FILE]
              closed        --users 8 --warmup 60 --seconds 60    users without a pause
              open          --rate 5 --warmup 60 --seconds 60     lives begin when they are due
              spike         --warmup 60 --seconds 30              1, 15, 1, 25, 2, 35, 10 lives/s, each so long
              availability  --rate 1 --warmup 60 --seconds 60     from the answer until others see it
              endurance     --rate 5 --hours 4 --window 600       windows of so many seconds
              compare       --users 8 --rounds 2 --warmup 60 --seconds 30 --flowable URL    in turn
              fill          --dossiers 1000000 --rows 20000       imports files of so many rows
            --see inbox,tracking,result,report,message says where availability is looked for, with all but the last two.
            Flowable's account is read from MOTCUA_LOAD_USER and MOTCUA_LOAD_PASSWORD.\
            """;

    private final String gateway;
    private final Map<String, String> environment;
    private final Supplier<String> quarter;
    private final PrintStream out;
    private final Proc proc = new Proc();

    /**
     * A load that nobody has ordered yet.
     *
     * @param gateway the base address, unless another one is given
     * @param quarter the import file of a quarter, which a fill copies
     */
    public Load(
            String gateway,
            Map<String, String> environment,
            Supplier<String> quarter,
            PrintStream out) {
        this.gateway = gateway;
        this.environment = Map.copyOf(environment);
        this.quarter = quarter;
        this.out = out;
    }

    /**
     * Does what the arguments say.
     *
     * @return 0 when all went well, 1 when there was any error, 2 when they are not understood
     */
    public int run(List<String> arguments) throws IOException, InterruptedException {
        try {
            return run(Order.read(arguments));
        } catch (IllegalArgumentException unclear) {
            out.println(unclear.getMessage());
            out.println(USAGE);
            return NOT_UNDERSTOOD;
        } catch (NoLife failed) {
            out.println(failed.getMessage());
            return FAILED;
        }
    }

    private int run(Order order) throws NoLife, IOException, InterruptedException {
        String loadBefore = Machine.load(proc);
        double probeBefore = SpeedProbe.millis();
        Report report = report(order);
        var origin =
                new Origin(
                        order.command(),
                        today(),
                        commit(),
                        Machine.current(proc),
                        loadBefore,
                        probeBefore,
                        SpeedProbe.millis());
        var section = origin.section(report);
        out.println(section.body());
        origin.addTo((ObjectNode) report.json());
        out.println(report.json());
        String document = order.text(Order.WRITE, "");
        if (!document.isEmpty()) {
            section.write(Path.of(document));
        }
        return report.isClean() ? DONE : FAILED;
    }

    private Report report(Order order) throws NoLife, IOException, InterruptedException {
        return switch (order.profile()) {
            case "closed" ->
                    LoadReport.of(
                            outcome(
                                    order,
                                    new Profile.Closed(
                                            users(order), warmup(order), seconds(order, 60)),
                                    ""));
            case "open" ->
                    LoadReport.of(
                            outcome(
                                    order,
                                    Profile.open(rate(order, 5), warmup(order), seconds(order, 60)),
                                    ""));
            case "spike" ->
                    LoadReport.of(
                            outcome(order, Profile.spike(warmup(order), seconds(order, 30)), ""));
            case "availability" ->
                    LoadReport.of(
                            outcome(
                                    order,
                                    Profile.availability(
                                            rate(order, 1), warmup(order), seconds(order, 60)),
                                    "inbox,tracking,result,report,message"));
            case "endurance" -> EnduranceReport.of(outcome(order, endurance(order), ""));
            case "compare" -> compare(order);
            case "fill" -> fill(order);
            case String unknown -> throw new IllegalArgumentException(unknown);
        };
    }

    private Outcome outcome(Order order, Profile profile, String places)
            throws IOException, InterruptedException {
        Driver driver =
                switch (order.text("driver", "motcua")) {
                    case "motcua" -> new Motcua(base(order, "base"));
                    case "flowable" -> flowable(base(order, "base"));
                    case String unknown ->
                            throw new IllegalArgumentException("no driver '" + unknown + "'");
                };
        Set<Place> seen = places(order.text("see", places));
        if (!driver.places().containsAll(seen)) {
            throw new IllegalArgumentException("--see is not for " + driver.name());
        }
        return new Runner(proc, order.watched()).run(driver, profile, seen);
    }

    private Report compare(Order order) throws IOException, InterruptedException {
        var own = new Motcua(base(order, "base"));
        var other = flowable(base(order, "flowable"));
        var profile = new Profile.Closed(users(order), warmup(order), seconds(order, 30));
        var runner = new Runner(proc, order.watched());
        List<Outcome> outcomes = new ArrayList<>();
        for (long round = order.number("rounds", 2, 1, 20); round > 0; round--) {
            for (Driver driver : List.of(own, other)) {
                outcomes.add(runner.run(driver, profile, Set.of()));
                Outcome last = outcomes.getLast();
                out.printf(
                        "%s: %.1f lives/s%n",
                        last.driver(), last.parts().getFirst().livesPerSecond());
            }
        }
        return CompareReport.of(outcomes);
    }

    private Report fill(Order order) throws NoLife, IOException, InterruptedException {
        long dossiers = order.number("dossiers", 1_000_000, 1, 100_000_000);
        long rows = order.number("rows", 20_000, 1, 1_000_000);
        var filling =
                new Fill(
                        base(order, "base"),
                        new Rows(quarter.get(), QUARTERS),
                        Ticker.ofTheMachine(),
                        out);
        try (Watch watch = Watch.over(proc, order.watched())) {
            return FillReport.of(filling.run(dossiers, rows, watch));
        }
    }

    private static Profile endurance(Order order) {
        return Profile.endurance(
                rate(order, 5),
                warmup(order),
                Duration.ofSeconds(Math.round(order.rate("hours", 4, 0.001, 240) * 3600)),
                Duration.ofSeconds(order.number("window", 600, 1, 86_400)));
    }

    private Flowable flowable(String base) {
        return new Flowable(base, variable("MOTCUA_LOAD_USER"), variable("MOTCUA_LOAD_PASSWORD"));
    }

    private String variable(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException("set " + name);
        }
        return value;
    }

    private String base(Order order, String name) throws IOException {
        String base = order.text(name, name.equals("base") ? gateway : "");
        URI address = URI.create(base);
        if (address.getHost() == null
                || !InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "--%s is an address of this machine, not '%s'".formatted(name, base));
        }
        return base.replaceFirst("/+$", "");
    }

    private static Set<Place> places(String words) {
        return Stream.of(words.split(",", -1))
                .filter(word -> !word.isEmpty())
                .map(Place::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Place.class)));
    }

    private static int users(Order order) {
        return (int) order.number("users", 8, 1, 1_000);
    }

    private static double rate(Order order, double otherwise) {
        return order.rate("rate", otherwise, 0.01, 1_000);
    }

    private static Duration warmup(Order order) {
        return Duration.ofSeconds(order.number("warmup", 60, 0, 3_600));
    }

    private static Duration seconds(Order order, long otherwise) {
        return Duration.ofSeconds(order.number("seconds", otherwise, 1, 86_400));
    }

    /** The day this process began, in UTC. */
    private static String today() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> start.toString().substring(0, 10))
                .orElse("unknown day");
    }

    /** What the tree is at, as git says it; the figures themselves are no change. */
    private static String commit() throws InterruptedException {
        String commit = git("rev-parse", "--short", "HEAD");
        String changes =
                git("status", "--porcelain", "--untracked-files=no", ":!docs/benchmarks.md");
        return commit.isEmpty()
                ? "unknown"
                : changes.isEmpty() ? commit : commit + " with changes not committed";
    }

    private static String git(String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            Process git =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var answer = git.inputReader()) {
                String all = String.join("\n", answer.lines().toList());
                return git.waitFor() == 0 ? all : "";
            }
        } catch (IOException noGit) {
            return "";
        }
    }
}
