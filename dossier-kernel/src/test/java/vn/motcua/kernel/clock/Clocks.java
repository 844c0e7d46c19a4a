package vn.motcua.kernel.clock;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Moments between 2019 and 2029, terms, and whole lives of clocks for the laws to hold for. */
final class Clocks extends DomainContextBase {

    private static final Instant FIRST = Instant.parse("2018-12-01T00:00:00Z");
    private static final int SECONDS = (int) Duration.ofDays(365L * 11).toSeconds();

    /** Something that may happen, so long after what came before. */
    private record Turn(int kind, Duration gap, int halves, Term term) {}

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, SECONDS).map(FIRST::plusSeconds);
    }

    @Provide
    Arbitrary<Duration> gaps() {
        return Arbitraries.integers()
                .between(0, (int) Duration.ofDays(20).toSeconds())
                .map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(limits(), Arbitraries.of(StartRule.class), cutOffs())
                .as(Term::new);
    }

    @Provide
    Arbitrary<LegalClock> clocks() {
        return Combinators.combine(bases(), turns().list().ofMaxSize(6)).as(Clocks::lived);
    }

    @Provide
    Arbitrary<Stint.Holder> holders() {
        return Arbitraries.of(
                new Stint.Citizen(),
                new Stint.Payment(),
                new Stint.Closed(),
                new Stint.Department(new AgencyId("vu-quang"), new DepartmentCode("KTHT")),
                new Stint.Department(new AgencyId("vu-quang"), new DepartmentCode("TU_PHAP")));
    }

    private static Arbitrary<Limit> limits() {
        Arbitrary<Integer> amounts = Arbitraries.integers().between(1, 80);
        return Arbitraries.oneOf(
                Arbitraries.just(Limit.SAME_DAY),
                amounts.map(Limit::sessions),
                amounts.map(Clocks::workingHalves),
                amounts.map(Limit::calendarDays));
    }

    private static Arbitrary<@Nullable LocalTime> cutOffs() {
        return Arbitraries.of(10, 15).map(hour -> LocalTime.of(hour, 0)).injectNull(0.5);
    }

    private Arbitrary<LegalClock.Basis> bases() {
        Arbitrary<LegalClock.Basis> counted =
                Combinators.combine(moments(), terms()).as(LegalClock.Counted::new);
        Arbitrary<LegalClock.Basis> given =
                Combinators.combine(moments(), gaps())
                        .as((from, gap) -> new LegalClock.Given(from, from.plus(gap)));
        return Arbitraries.frequencyOf(Tuple.of(3, counted), Tuple.of(1, given));
    }

    private Arbitrary<Turn> turns() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        gaps(),
                        Arbitraries.integers().between(1, 20),
                        terms())
                .as(Turn::new);
    }

    private static LegalClock lived(LegalClock.Basis basis, List<Turn> turns) {
        var clock = new LegalClock(basis, new ArrayList<>());
        Instant at = basis.from();
        for (Turn turn : turns) {
            at = at.plus(turn.gap());
            clock = clock.with(entry(clock, turn, at));
        }
        return clock;
    }

    private static ClockEntry entry(LegalClock clock, Turn turn, Instant at) {
        if (turn.kind() == 0) {
            return new ClockEntry.Restarted(at, turn.term());
        }
        if (turn.kind() <= 2) {
            return new ClockEntry.Extended(at, halves(turn.halves()));
        }
        boolean odd = turn.kind() % 2 == 1;
        return clock.suspension().isPresent()
                ? new ClockEntry.Resumed(
                        at, odd ? ResumptionPolicy.PAUSE : ResumptionPolicy.RESTART)
                : new ClockEntry.Suspended(
                        at, odd ? SuspensionReason.SUPPLEMENT : SuspensionReason.PAYMENT);
    }

    static Limit workingHalves(int halves) {
        return new Limit(halves(halves), LimitUnit.WORKING_DAYS);
    }

    private static BigDecimal halves(int halves) {
        return BigDecimal.valueOf(halves * 5L, 1);
    }
}
