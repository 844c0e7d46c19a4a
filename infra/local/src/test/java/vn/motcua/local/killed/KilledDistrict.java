package vn.motcua.local.killed;

import vn.motcua.local.command.Patience;
import vn.motcua.local.killed.Check.Expectation;
import vn.motcua.local.killed.Check.Finding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lets many people send to a district, kills it at any moment, starts it again and asks it for all
 * it has answered. Moments and deeds come from a seed; what the machine makes of them does not.
 */
final class KilledDistrict implements AutoCloseable {

    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);
    private static final int KILLED_WHILE_STARTING_ONE_IN = 6;
    private static final int OLDER_ASKED_FOR = 60;
    private static final int LISTED_EVERY = 10;
    private static final int FEW = 3_000;

    private final Plan plan;
    private final Consumer<String> log;
    private final Random random;
    private final DistrictProcess district;
    private final Promises promises = new Promises();
    private final Senders senders;
    private final Check check;
    private final Books books;

    private final Set<Object> lost = new HashSet<>();
    private final Set<Object> asked = new HashSet<>();
    private final List<String> findings = new ArrayList<>();
    private long killedAt = System.nanoTime();

    /**
     * What is done to it.
     *
     * @param rounds how often it ends and is started again
     * @param kill whether it is killed; otherwise it is stopped as it should be
     * @param whileStarting whether some kills come before it is ready again
     * @param atMost how long people send between a start and an end
     * @param patience for all that was answered to be found again after a start
     */
    record Plan(
            int rounds,
            long seed,
            boolean kill,
            boolean whileStarting,
            Duration atMost,
            Duration patience) {}

    KilledDistrict(Path place, Plan plan, Consumer<String> log) {
        this.plan = plan;
        this.log = log;
        this.random = new Random(plan.seed());
        this.district = new DistrictProcess(place.resolve("var"), random);
        var gate = new Gate(district.gateway());
        this.senders = new Senders(gate, promises, random);
        this.check = new Check(gate, plan.patience());
        this.books = new Books(gate, promises);
    }

    /** Everything that was answered and was not so afterwards. */
    List<String> run() throws IOException, InterruptedException {
        log.accept(plan.toString());
        start();
        for (int round = 1; round <= plan.rounds(); round++) {
            long millis = random.nextLong(300, plan.atMost().toMillis());
            new Traffic(senders, random).run(Duration.ofMillis(millis), this::end);
            log.accept("round %d, ended after %d ms: %s".formatted(round, millis, promises));
            start();
            int before = findings.size();
            sendAgain();
            check(round);
            log.accept("round %d: %d findings".formatted(round, findings.size() - before));
        }
        return findings;
    }

    @Override
    public void close() {
        district.close();
    }

    private void end() throws IOException, InterruptedException {
        killedAt = System.nanoTime();
        if (plan.kill()) {
            district.kill();
        } else if (!district.stop()) {
            found("it did not stop when it was asked to");
        }
    }

    private void start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        district.start();
        while (plan.whileStarting() && random.nextInt(KILLED_WHILE_STARTING_ONE_IN) == 0) {
            long millis = random.nextLong(200, 12_000);
            Patience.until(Duration.ofMillis(millis), () -> false);
            district.kill();
            log.accept("killed %d ms after its start".formatted(millis));
            began = System.nanoTime();
            district.start();
        }
        if (!district.awaitReady()) {
            throw new AssertionError("It does not start again:\n" + district.lastWords());
        }
        log.accept("ready after %.1f s".formatted(secondsSince(began)));
    }

    private void sendAgain() throws InterruptedException {
        boolean all =
                Patience.until(
                        ANSWERED_WITHIN,
                        () -> {
                            senders.sendAgain();
                            return promises.leavesNothingOpen();
                        });
        if (!all) {
            found("requests sent again still have no answer: " + promises);
        }
    }

    private void check(int round) throws InterruptedException {
        long began = System.nanoTime();
        boolean last = round == plan.rounds();
        List<Expectation> expectations = new ArrayList<>();
        expectations.addAll(chosen(promises.receipts, last, check::of));
        expectations.addAll(chosen(promises.carried, last, one -> List.of(check.of(one))));
        expectations.addAll(chosen(promises.papers, last, one -> List.of(check.of(one))));
        expectations.addAll(chosen(promises.files, last, one -> List.of(check.of(one))));
        expectations.add(books.countAsAnswered());
        if (last || round % LISTED_EVERY == 0 || promises.receipts.size() < FEW) {
            expectations.add(books.holdEachOnce());
        }
        for (Finding finding : check.all(expectations)) {
            lost.add(finding.of().subject());
            found("%s [answered %s]".formatted(finding.text(), age(finding.of())));
        }
        lost.remove(books);
        books.tellNoMore();
        for (String broken = promises.broken.poll(); broken != null; ) {
            found(broken);
            broken = promises.broken.poll();
        }
        log.accept(
                "asked for %d things in %.1f s"
                        .formatted(expectations.size(), secondsSince(began)));
    }

    /** What was not asked for yet and some of the rest; at the end everything. */
    private <T> List<Expectation> chosen(
            Collection<T> things, boolean all, Function<T, List<Expectation>> expectations) {
        List<T> older = new ArrayList<>();
        List<T> chosen = new ArrayList<>();
        for (T thing : things) {
            if (!lost.contains(thing)) {
                (all || asked.add(thing) ? chosen : older).add(thing);
            }
        }
        Collections.shuffle(older, random);
        return Stream.concat(chosen.stream(), older.stream().limit(OLDER_ASKED_FOR))
                .flatMap(thing -> expectations.apply(thing).stream())
                .toList();
    }

    private String age(Expectation of) {
        double seconds = (killedAt - of.answeredAt()) / 1e9;
        return seconds < 0
                ? "after the start"
                : String.format(Locale.ROOT, "%.2f s before the end", seconds);
    }

    private void found(String finding) {
        findings.add(finding);
        log.accept("FOUND " + finding);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
