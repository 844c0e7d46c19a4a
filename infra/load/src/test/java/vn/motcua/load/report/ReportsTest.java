package vn.motcua.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import vn.motcua.load.driver.Place;
import vn.motcua.load.driver.Step;
import vn.motcua.load.fill.Filled;
import vn.motcua.load.machine.Machine;
import vn.motcua.load.machine.Pauses;
import vn.motcua.load.machine.Use;
import vn.motcua.load.machine.Use.ProcessUse;
import vn.motcua.load.measure.Measured;
import vn.motcua.load.measure.Seen;
import vn.motcua.load.run.Outcome;
import vn.motcua.load.run.Outcome.Part;
import vn.motcua.load.run.Phase;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What is told of a run. */
class ReportsTest {

    private static final long MILLI = 1_000_000;

    @Nested
    class OfALoad {

        @Test
        void livesStepsAndProcessesAreTold() {
            Report report = LoadReport.of(outcome("motcua", part("8 users", 20, 100, 300)));

            assertThat(report.isClean()).isTrue();
            assertThat(report.tables())
                    .contains("| phase | lives | lives/s | errors | turned away | not begun |")
                    .contains("| 8 users | 20 | 2.00 | 0 | 0 | 0 | 100 |")
                    .contains("| 8 users | claim | 20 | 100 |")
                    .contains("| 8 users | app | 0.50 | 250 | 300 | 4 | 12.0 | 5.00 |");
        }

        @Test
        void theSameIsToldAsJson() {
            JsonNode phase =
                    LoadReport.of(outcome("motcua", part("8 users", 20, 100, 300)))
                            .json()
                            .at("/phases/0");

            assertThat(phase.at("/lives").asInt()).isEqualTo(20);
            assertThat(phase.at("/livesPerSecond").asDouble()).isEqualTo(2);
            assertThat(phase.at("/latencyMs/life/n").asInt()).isEqualTo(20);
            assertThat(phase.at("/latencyMs/claim/p99").asDouble()).isEqualTo(100, within(0.2));
            assertThat(phase.at("/processes/app/msEach").asDouble()).isEqualTo(250);
            assertThat(phase.at("/processes/app/longestCollectionMs").asDouble()).isEqualTo(5);
        }

        @Test
        void anErrorIsToldByItsKindAndSpoilsTheRun() {
            Part part = part("8 users", 20, 100, 300);
            part.measured().failed("claim: 409 version-conflict");
            part.measured().failed("claim: 409 version-conflict");
            part.measured().turnedAway("create: 503");

            Report report = LoadReport.of(outcome("motcua", part));

            assertThat(report.isClean()).isFalse();
            assertThat(report.tables())
                    .contains("| 8 users | 20 | 2.00 | 2 | 1 | 0 |")
                    .contains("| claim: 409 version-conflict | 2 |")
                    .contains("| create: 503 (turned away) | 1 |");
        }

        @Test
        void whatNeverShowedIsToldAndSpoilsTheRun() {
            var seen = new Seen(Place.REPORT);
            seen.delays().add(250 * MILLI);
            seen.blur().add(25 * MILLI);
            seen.never().increment();

            Report report =
                    LoadReport.of(
                            new Outcome(
                                    "motcua", "a", List.of(part("a", 1, 1, 1)), List.of(seen), 0));

            assertThat(report.isClean()).isFalse();
            assertThat(report.tables())
                    .containsPattern(
                            "\\| resolve → report \\| 1 \\| 1 \\| 0 \\| 250 .* 25\\.\\d \\|");
            assertThat(report.json().at("/seen/report/never").asInt()).isEqualTo(1);
        }

        @Test
        void errorsOfTheWarmUpSpoilTheRunToo() {
            var outcome = new Outcome("motcua", "a", List.of(part("a", 1, 1, 1)), List.of(), 3);

            assertThat(LoadReport.of(outcome).isClean()).isFalse();
            assertThat(LoadReport.of(outcome).tables())
                    .contains("Errors in the warm-up or after the end: 3.");
        }
    }

    @Nested
    class OfEndurance {

        @Test
        void whatGrowsIsToldByTheHour() {
            Part[] windows =
                    IntStream.range(0, 8)
                            .mapToObj(i -> part("window " + i, 20, 100, 300 + 10 * i))
                            .toArray(Part[]::new);

            Report report = EnduranceReport.of(outcome("motcua", windows));

            // Windows of 10 s: 360 of them in an hour.
            assertThat(report.tables())
                    .contains("| app MB | 305 | 365 | 3600 |")
                    .contains("| lives/s | 2.00 | 2.00 | 0.00 |");
            assertThat(report.json().at("/trends/app MB/perHour").asDouble()).isEqualTo(3600);
        }

        @Test
        void oneWindowHasNoTrend() {
            assertThat(new Trend(List.of(7.0)))
                    .satisfies(trend -> assertThat(trend.slope()).isZero())
                    .satisfies(trend -> assertThat(trend.first()).isEqualTo(7))
                    .satisfies(trend -> assertThat(trend.last()).isEqualTo(7));
        }

        @Test
        void aSlopeIsThatOfTheLineNearestToAll() {
            var trend = new Trend(DoubleStream.of(1, 3, 2, 4).boxed().toList());

            assertThat(trend.slope()).isEqualTo(0.8, within(1e-9));
        }
    }

    @Nested
    class OfAComparison {

        @Test
        void runsAreToldWithTheirMediansAndTheRatio() {
            Report report =
                    CompareReport.of(
                            List.of(
                                    outcome("motcua", part("8 users", 20, 100, 300)),
                                    outcome("flowable", part("8 users", 40, 50, 300)),
                                    outcome("motcua", part("8 users", 40, 100, 300)),
                                    outcome("flowable", part("8 users", 80, 50, 300))));

            assertThat(report.tables())
                    .contains("| 1 | motcua | 0 | 2.00 | 100 |")
                    .contains("| 4 | flowable | 0 | 8.00 | 50.0 |")
                    .contains("| median | motcua |  | 3.00 | 100 |")
                    .contains("| median | flowable |  | 6.00 | 50.0 |")
                    .contains("| ratio | motcua / flowable |  | 0.50 | 2.00 |");
            assertThat(report.json().at("/runs")).hasSize(4);
        }

        @Test
        void theLoadsOwnTimeIsNotTheSystems() {
            Report report =
                    CompareReport.of(List.of(outcome("motcua", part("8 users", 20, 100, 300))));

            assertThat(report.tables()).contains("| 250 |\n| median");
        }
    }

    @Nested
    class OfAFill {

        @Test
        void theRatesAreOfWhatWasAccepted() {
            Report report = FillReport.of(new Filled(900, 100, 0, 10, 18, use(300), Map.of()));

            assertThat(report.title()).isEqualTo("fill, 1,000 dossiers");
            assertThat(report.isClean()).isTrue();
            assertThat(report.tables())
                    .contains("| imported | 900 | 10.0 | 90.0 |")
                    .contains("| imported and counted | 900 | 18.0 | 50.0 |");
        }

        @Test
        void aRejectedRowSpoilsIt() {
            assertThat(FillReport.of(new Filled(9, 0, 1, 1, 1, use(1), Map.of())).isClean())
                    .isFalse();
        }
    }

    @Test
    void aSectionSaysWithWhatOnWhatAndOfWhatItWasMeasured() {
        var origin =
                new Origin(
                        "./motcua load closed --users 8 --watch app=PID",
                        "2026-11-30",
                        "abc1234",
                        new Machine(2, "A processor", 23, "25.0.3+9"),
                        "0.10",
                        0.412,
                        0.433);

        Section section =
                origin.section(LoadReport.of(outcome("motcua", part("8 users", 20, 100, 300))));

        assertThat(section.heading()).isEqualTo("Load: motcua, closed loop");
        assertThat(section.body())
                .startsWith(
                        """
                            ./motcua load closed --users 8 --watch app=PID

                        2026-11-30, commit abc1234, 2 cores (A processor), 23 GB, JDK 25.0.3+9; load of the minute before 0.10, speed probe 0.41 ms before and 0.43 ms after.

                        | phase |\
                        """);
    }

    private static Outcome outcome(String driver, Part... parts) {
        return new Outcome(driver, "closed loop", List.of(parts), List.of(), 0);
    }

    /** Ten seconds in which half a core was used. */
    private static Part part(String name, int lives, long millis, double megabytes) {
        var measured = new Measured();
        for (int i = 0; i < lives; i++) {
            measured.lived(millis * MILLI);
            for (Step step : Step.values()) {
                measured.step(step, millis * MILLI, 1);
            }
        }
        return new Part(
                new Phase(name, 0, Duration.ofSeconds(10), true),
                Duration.ofSeconds(10),
                measured,
                use(megabytes),
                Map.of("app", new Pauses(4, 12, 5)));
    }

    private static Use use(double megabytes) {
        return new Use(
                10,
                Map.of(
                        "app", new ProcessUse(0.5, megabytes),
                        "load", new ProcessUse(0.1, 80)),
                0.2,
                1.2,
                0.1,
                0);
    }
}
