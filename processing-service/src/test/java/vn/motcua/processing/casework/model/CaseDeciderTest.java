package vn.motcua.processing.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.motcua.processing.casework.CaseFixtures.COLLEAGUE;
import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.HEAD;
import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.RECEPTION;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.delivered;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.handedOverFromTuPhap;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.released;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.casework.CaseFixtures.withdrawn;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class CaseDeciderTest {

    private static final Instant IN_TIME = Instant.parse("2021-04-12T03:00:00Z");
    private static final String CODE = "000.00.13.H27-210408-0001";

    @Nested
    class AWaitingCase {

        private final CaseState waiting = given(received(CODE, DUE_AT));

        @Test
        void comesIntoTheHandsOfWhoeverClaimsIt() {
            then(waiting, claim(COLLEAGUE), new Change.Claimed(COLLEAGUE.id()));
        }

        @Test
        void mayBeWithdrawnByAnyOfficer() {
            then(waiting, withdraw(COLLEAGUE), withdrawn());
        }

        @ParameterizedTest
        @EnumSource(
                value = CommandName.class,
                names = {"RELEASE", "RESOLVE", "DELIVER"})
        void allowsNothingElse(CommandName command) {
            isIllegal(waiting, command);
        }
    }

    @Nested
    class ACaseInHand {

        private final CaseState inHand = given(received(CODE, DUE_AT), claimed());

        @Test
        void goesBackToTheInboxWhenItsHolderReleasesIt() {
            then(inHand, release(OFFICER), released());
        }

        @Test
        void goesBackToTheInboxWhenAHeadReleasesIt() {
            then(inHand, release(HEAD), released());
        }

        @Test
        void isGrantedByItsHolder() {
            then(inHand, grant(OFFICER, IN_TIME), granted());
        }

        @Test
        void isRefusedForTheReasonGiven() {
            var refuse =
                    new CaseCommand.Resolve(
                            HEAD, IN_TIME, Outcome.REFUSED, "Sai quy hoạch", "ab".repeat(32));

            then(
                    inHand,
                    refuse,
                    new Change.Resolved(
                            Outcome.REFUSED,
                            "Sai quy hoạch",
                            DUE_AT,
                            Timing.EARLY,
                            "ab".repeat(32)));
        }

        @Test
        void isWithdrawnByItsHolder() {
            then(inHand, withdraw(OFFICER), withdrawn());
        }

        @ParameterizedTest
        @EnumSource(
                value = CommandName.class,
                names = {"RELEASE", "RESOLVE", "WITHDRAW"})
        void isClosedToAColleague(CommandName command) {
            assertThatExceptionOfType(HeldByAnother.class)
                    .isThrownBy(() -> CaseDecider.decide(inHand, some(command, COLLEAGUE)))
                    .satisfies(held -> assertThat(held.officer()).isEqualTo(OFFICER.id()));
        }

        @ParameterizedTest
        @EnumSource(
                value = CommandName.class,
                names = {"CLAIM", "DELIVER"})
        void allowsNothingElse(CommandName command) {
            isIllegal(inHand, command);
        }
    }

    @Nested
    class AResult {

        @ParameterizedTest(name = "issued {0}, due {1}: {2}")
        @CsvSource({
            // 23:59 and 00:01 in Vietnam: the day there decides, not the day in UTC.
            "2021-04-14T16:59:00Z, 2021-04-15T10:00:00Z, EARLY",
            "2021-04-14T17:01:00Z, 2021-04-15T10:00:00Z, ON_TIME",
            "2021-04-15T16:59:00Z, 2021-04-15T10:00:00Z, ON_TIME",
            "2021-04-15T17:01:00Z, 2021-04-15T10:00:00Z, LATE",
        })
        void isTimedByTheDayInVietnam(Instant at, Instant dueAt, Timing timing) {
            CaseState inHand = given(received(CODE, dueAt), claimed());

            then(
                    inHand,
                    grant(OFFICER, at),
                    new Change.Resolved(Outcome.GRANTED, null, dueAt, timing, null));
        }

        @Test
        void hasNoTimingWithoutADueDate() {
            CaseState inHand = given(received(CODE, null), claimed());

            then(
                    inHand,
                    grant(OFFICER, IN_TIME),
                    new Change.Resolved(Outcome.GRANTED, null, null, null, null));
        }

        @ParameterizedTest
        @CsvSource(
                value = {"null", "''", "' '"},
                nullValues = "null")
        void cannotBeARefusalWithoutAReason(@Nullable String reason) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() ->
                            new CaseCommand.Resolve(
                                    OFFICER, IN_TIME, Outcome.REFUSED, reason, null));
        }
    }

    @Nested
    class AResolvedCase {

        private final CaseState resolved = given(received(CODE, DUE_AT), claimed(), granted());

        @Test
        void isDeliveredAtTheCounter() {
            then(resolved, new CaseCommand.Deliver(RECEPTION, Delivery.COUNTER), delivered());
        }

        @Test
        void stillNamesWhoDecidedIt() {
            assertThat(resolved.officer()).isEqualTo(OFFICER.id());
        }

        @ParameterizedTest
        @EnumSource(
                value = CommandName.class,
                names = {"CLAIM", "RELEASE", "RESOLVE", "WITHDRAW"})
        void allowsNothingElse(CommandName command) {
            isIllegal(resolved, command);
        }
    }

    @Nested
    class ADeliveredCase {

        private final CaseState delivered =
                given(received(CODE, DUE_AT), claimed(), granted(), delivered());

        @ParameterizedTest
        @EnumSource(CommandName.class)
        void allowsNothing(CommandName command) {
            isIllegal(delivered, command);
        }
    }

    @Nested
    class AWithdrawnCase {

        private final CaseState withdrawn = given(received(CODE, DUE_AT), withdrawn());

        @ParameterizedTest
        @EnumSource(CommandName.class)
        void allowsNothing(CommandName command) {
            isIllegal(withdrawn, command);
        }
    }

    @Nested
    class AnEvent {

        private final CaseState waiting = given(received(CODE, DUE_AT));

        @Test
        void handsACaseToItsNextDepartmentsInbox() {
            var arrived =
                    CaseDecider.evolve(waiting, event(someDossier(), 7, handedOverFromTuPhap()));

            assertThat(arrived.stage()).isEqualTo(Stage.WAITING);
            assertThat(arrived.dossier().code().value()).isEqualTo("000.00.13.H27-210408-0009");
        }

        @Test
        void ofAFiledPaperLeavesACaseWhereItIs() {
            var paper = new Change.PaperFiled(new UUID(0, 1), "don", "application/pdf", 1, "ab");

            assertThat(CaseDecider.evolve(waiting, event(someDossier(), 2, paper)))
                    .isEqualTo(waiting);
        }

        @Test
        void cannotDeliverWhatWasNotDecided() {
            isUnexpected(delivered());
        }

        @Test
        void cannotReceiveADossierTwice() {
            isUnexpected(received(CODE, DUE_AT));
        }

        @Test
        void ofAKindThatComesLaterIsNotGuessedAt() {
            isUnexpected(new Change.SupplementRequested(List.of("don"), "Thiếu", null));
        }

        private void isUnexpected(Change change) {
            var event = event(someDossier(), 2, change);
            assertThatExceptionOfType(UnexpectedChange.class)
                    .isThrownBy(() -> CaseDecider.evolve(waiting, event));
        }
    }

    private static CaseState given(Change... changes) {
        return caseAfter(someDossier(), changes).state();
    }

    /** The command changes this, and the change takes the case where the stage's table says. */
    private static void then(CaseState state, CaseCommand command, Change change) {
        assertThat(state.stage().allowed()).contains(command.name());
        assertThat(CaseDecider.decide(state, command)).isEqualTo(change);
    }

    private static void isIllegal(CaseState state, CommandName command) {
        assertThat(state.stage().allowed()).doesNotContain(command);
        assertThatExceptionOfType(IllegalCommand.class)
                .isThrownBy(() -> CaseDecider.decide(state, some(command, HEAD)))
                .satisfies(illegal -> {
                    assertThat(illegal.stage()).isEqualTo(state.stage());
                    assertThat(illegal.command()).isEqualTo(command);
                });
    }

    static CaseCommand some(CommandName command, Actor by) {
        return switch (command) {
            case CLAIM -> claim(by);
            case RELEASE -> release(by);
            case RESOLVE -> grant(by, IN_TIME);
            case WITHDRAW -> withdraw(by);
            case DELIVER -> new CaseCommand.Deliver(by, Delivery.COUNTER);
        };
    }

    private static CaseCommand claim(Actor by) {
        return new CaseCommand.Claim(by);
    }

    private static CaseCommand release(Actor by) {
        return new CaseCommand.Release(by, null);
    }

    private static CaseCommand withdraw(Actor by) {
        return new CaseCommand.Withdraw(by, "Công dân xin rút");
    }

    private static CaseCommand grant(Actor by, Instant at) {
        return new CaseCommand.Resolve(by, at, Outcome.GRANTED, null, null);
    }

    static CaseState at(Stage stage) {
        DossierId id = someDossier();
        var waiting = received(CODE, DUE_AT);
        return switch (stage) {
            case WAITING -> caseAfter(id, waiting).state();
            case IN_HAND -> caseAfter(id, waiting, claimed()).state();
            case RESOLVED -> caseAfter(id, waiting, claimed(), granted()).state();
            case DELIVERED -> caseAfter(id, waiting, claimed(), granted(), delivered()).state();
            case WITHDRAWN -> caseAfter(id, waiting, withdrawn()).state();
        };
    }
}
