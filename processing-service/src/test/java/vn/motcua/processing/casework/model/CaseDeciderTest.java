package vn.motcua.processing.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import static vn.motcua.processing.casework.CaseFixtures.COLLEAGUE;
import static vn.motcua.processing.casework.CaseFixtures.DISTRICT;
import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.HEAD;
import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.RECEPTION;
import static vn.motcua.processing.casework.CaseFixtures.TERM;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.circumstances;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kernel.catalogue.Level;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.DossierId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class CaseDeciderTest {

    private static final Instant IN_TIME = Instant.parse("2021-04-12T03:00:00Z");
    private static final UUID OPINION = UUID.fromString("01780000-0000-7000-8000-0000000000e1");
    private static final CaseCommand.Unit JUSTICE =
            new CaseCommand.Unit(DISTRICT, Level.DISTRICT, TU_PHAP);
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
        void isOpenToWhoStandsInForItsHolderAndNobodyElse() {
            var held = caseAfter(someDossier(), received("A", null), claimed()).state();

            assertThat(CaseDecider.isOpenTo(COLLEAGUE.standingInFor(OFFICER.id(), OPINION), held))
                    .isTrue();
            assertThat(CaseDecider.isOpenTo(COLLEAGUE.standingInFor("canbo3", OPINION), held))
                    .isFalse();
        }

        @Test
        void isGrantedByItsHolder() {
            then(inHand, grant(OFFICER), granted());
        }

        @Test
        void isRefusedForTheReasonGiven() {
            var refuse =
                    new CaseCommand.Resolve(
                            HEAD, Outcome.REFUSED, "Sai quy hoạch", "ab".repeat(32));

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
                names = {
                    "RELEASE",
                    "REQUEST_SUPPLEMENT",
                    "REQUEST_PAYMENT",
                    "HAND_OVER",
                    "ASK_OPINION",
                    "RESOLVE",
                    "RETURN",
                    "WITHDRAW"
                })
        void isClosedToAColleague(CommandName command) {
            assertThatExceptionOfType(HeldByAnother.class)
                    .isThrownBy(() -> decide(inHand, some(command, COLLEAGUE), IN_TIME))
                    .satisfies(held -> assertThat(held.officer()).isEqualTo(OFFICER.id()));
        }
    }

    @Nested
    class AResult {

        @Test
        void needsAReasonWhileSomebodyAskedHasNotAnswered() {
            CaseState asked = at(Stage.IN_HAND);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> decide(asked, grant(OFFICER), IN_TIME))
                    .satisfies(refused ->
                            assertThat(refused.rule()).isInstanceOf(Refused.Rule.Unanswered.class));
            assertThat(decide(asked, some(CommandName.RESOLVE, OFFICER), IN_TIME))
                    .isInstanceOf(Change.Resolved.class);
        }

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
                    grant(OFFICER),
                    at,
                    new Change.Resolved(Outcome.GRANTED, null, dueAt, timing, null));
        }

        @Test
        void hasNoTimingWithoutADueDate() {
            CaseState inHand = given(received(CODE, null), claimed());

            then(
                    inHand,
                    grant(OFFICER),
                    new Change.Resolved(Outcome.GRANTED, null, null, null, null));
        }

        @ParameterizedTest
        @CsvSource(
                value = {"null", "''", "' '"},
                nullValues = "null")
        void cannotBeARefusalWithoutAReason(@Nullable String reason) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(
                            () -> new CaseCommand.Resolve(OFFICER, Outcome.REFUSED, reason, null));
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
    }

    @ParameterizedTest
    @MethodSource("everyOtherCommand")
    void aStageAllowsNothingButWhatItsTableSays(Stage stage, CommandName command) {
        isIllegal(at(stage), command);
    }

    static Stream<Arguments> everyOtherCommand() {
        return Arrays.stream(Stage.values())
                .flatMap(stage ->
                        Arrays.stream(CommandName.values())
                                .filter(command -> !stage.allowed().contains(command))
                                .map(command -> arguments(stage, command)));
    }

    @Nested
    class AnEvent {

        private final CaseState waiting = given(received(CODE, DUE_AT));

        @Test
        void handsACaseToItsNextDepartmentsInbox() {
            var arrived =
                    CaseEvolution.evolve(waiting, event(someDossier(), 7, handedOverFromTuPhap()));

            assertThat(arrived.stage()).isEqualTo(Stage.WAITING);
            assertThat(arrived.dossier().code().value()).isEqualTo("000.00.13.H27-210408-0009");
        }

        @Test
        void cannotDeliverWhatWasNotDecided() {
            isUnexpected(delivered());
        }

        @Test
        void cannotReceiveADossierTwice() {
            isUnexpected(received(CODE, DUE_AT));
        }

        private void isUnexpected(Change change) {
            var event = event(someDossier(), 2, change);
            assertThatExceptionOfType(UnexpectedChange.class)
                    .isThrownBy(() -> CaseEvolution.evolve(waiting, event));
        }
    }

    private static CaseState given(Change... changes) {
        return caseAfter(someDossier(), changes).state();
    }

    /** The command changes this, and the change takes the case where the stage's table says. */
    private static void then(CaseState state, CaseCommand command, Change change) {
        then(state, command, IN_TIME, change);
    }

    private static void then(CaseState state, CaseCommand command, Instant at, Change change) {
        assertThat(state.stage().allowed()).contains(command.name());
        assertThat(decide(state, command, at)).isEqualTo(change);
    }

    private static void isIllegal(CaseState state, CommandName command) {
        assertThatExceptionOfType(IllegalCommand.class)
                .isThrownBy(() -> decide(state, some(command, HEAD), IN_TIME))
                .satisfies(illegal -> {
                    assertThat(illegal.stage()).isEqualTo(state.stage());
                    assertThat(illegal.command()).isEqualTo(command);
                });
    }

    static Change decide(CaseState state, CaseCommand command, Instant at) {
        return CaseDecider.decide(state, command, circumstances(at));
    }

    static CaseCommand some(CommandName command, Actor by) {
        return switch (command) {
            case CLAIM -> claim(by);
            case RELEASE -> release(by);
            case REASSIGN -> new CaseCommand.Reassign(by, COLLEAGUE.id(), "Nghỉ phép");
            case REQUEST_SUPPLEMENT ->
                    new CaseCommand.RequestSupplement(by, List.of("Bản vẽ"), "Thiếu bản vẽ");
            case SUPPLEMENT -> new CaseCommand.Supplement(by, List.of("Bản vẽ"));
            case CLOSE -> new CaseCommand.Close(by, "Không bổ sung");
            case REQUEST_PAYMENT -> new CaseCommand.RequestPayment(by, 50_000, "Lệ phí");
            case SETTLE_PAYMENT -> new CaseCommand.SettlePayment(by, 50_000);
            case HAND_OVER -> new CaseCommand.HandOver(by, JUSTICE, "Cần thẩm định");
            case ASK_OPINION ->
                    new CaseCommand.AskOpinion(by, OPINION, JUSTICE, "Có vướng gì không?", 2);
            case GIVE_OPINION -> new CaseCommand.GiveOpinion(by, OPINION, "Không", null);
            case EXTEND -> new CaseCommand.Extend(by, BigDecimal.TWO, "Mưa lũ", "01/PXL");
            case RESOLVE -> new CaseCommand.Resolve(by, Outcome.GRANTED, "Đã đủ căn cứ", null);
            case RETURN -> new CaseCommand.Return(by, "Không thuộc thẩm quyền");
            case WITHDRAW -> withdraw(by);
            case DELIVER -> new CaseCommand.Deliver(by, Delivery.COUNTER);
            case REOPEN -> new CaseCommand.Reopen(by, "12/KL-TTr", "Thiếu chữ ký", TERM);
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

    private static CaseCommand grant(Actor by) {
        return new CaseCommand.Resolve(by, Outcome.GRANTED, null, null);
    }

    /** A case at that stage; an opinion is asked where one can be answered. */
    static CaseState at(Stage stage) {
        DossierId id = someDossier();
        List<Change> before = new ArrayList<>(List.of(received(CODE, DUE_AT)));
        before.addAll(
                switch (stage) {
                    case WAITING -> List.of(claimed(), asked(), released());
                    case IN_HAND -> List.of(claimed(), asked());
                    case AWAITING_SUPPLEMENT ->
                            List.of(
                                    claimed(),
                                    asked(),
                                    new Change.SupplementRequested(
                                            List.of("Bản vẽ"), "Thiếu", RECEIVED_AT));
                    case AWAITING_PAYMENT ->
                            List.of(
                                    claimed(),
                                    asked(),
                                    new Change.PaymentRequested(50_000, "Lệ phí"));
                    case RESOLVED -> List.of(claimed(), granted());
                    case DELIVERED -> List.of(claimed(), granted(), delivered());
                    case WITHDRAWN -> List.of(withdrawn());
                    case RETURNED ->
                            List.of(claimed(), new Change.Returned("Không thuộc thẩm quyền"));
                    case LAPSED -> List.of(new Change.ClosedForNoSupplement("Không bổ sung"));
                });
        return caseAfter(id, before.toArray(Change[]::new)).state();
    }

    private static Change asked() {
        return new Change.OpinionAsked(
                OPINION, DISTRICT, TU_PHAP, "Có vướng gì không?", DUE_AT, List.of());
    }
}
