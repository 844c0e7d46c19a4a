package vn.motcua.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.template.Particulars;
import vn.motcua.notification.template.Template;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class NotificationPolicyTest {

    private static final Instant LATER = Fixtures.DUE.plus(Duration.ofDays(3));
    private static final AgencyId TAX = new AgencyId("vu-quang.thue");

    private final NotificationPolicy policy = ContactFixtures.policy();
    private final Correspondence known =
            policy.after(Correspondence.about(Fixtures.DOSSIER), Fixtures.received())
                    .reachedBy(Fixtures.applicant("0912345678", null));

    @Nested
    class OfWhatInterruptsTheWork {

        @Test
        void saysWhatIsMissingAndUntilWhen() {
            assertThat(noticeOf(new Change.SupplementRequested(List.of("Sổ đỏ"), "mờ", LATER)))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.SUPPLEMENT_ASKED,
                            Particulars.NONE.of(List.of("Sổ đỏ")).because("mờ").answeredBy(LATER));
        }

        @Test
        void saysThatTheSupplementIsThereAndWhenTheResultIsDueNow() {
            assertThat(noticeOf(new Change.Supplemented(List.of("Sổ đỏ"), LATER, List.of(), null)))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.SUPPLEMENT_RECEIVED,
                            Particulars.NONE.of(List.of("Sổ đỏ")).due(LATER));
        }

        @Test
        void saysWhatIsToBePaidAndThatItWas() {
            assertThat(noticeOf(new Change.PaymentRequested(50_000, "thuế trước bạ")))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.PAYMENT_ASKED,
                            Particulars.NONE.of(50_000).because("thuế trước bạ"));
            assertThat(noticeOf(new Change.PaymentSettled(50_000, LATER, List.of())))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.PAYMENT_SETTLED, Particulars.NONE.of(50_000).due(LATER));
        }

        @Test
        void saysThatItIsClosedWhenNothingCame() {
            assertThat(noticeOf(new Change.ClosedForNoSupplement("quá 15 ngày")))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.CLOSED_FOR_NO_SUPPLEMENT,
                            Particulars.NONE.because("quá 15 ngày"));
        }
    }

    @Nested
    class OfADelay {

        @Test
        void apologisesWithBothDatesAndTheReason() {
            Change extended =
                    new Change.Extended(
                            Fixtures.DUE, LATER, "phải đo lại", "12/PXL", "lanhdao", null, null);

            assertThat(noticeOf(extended))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.EXTENDED,
                            Particulars.NONE
                                    .insteadOf(Fixtures.DUE)
                                    .due(LATER)
                                    .because("phải đo lại")
                                    .by("12/PXL"));
        }

        @Test
        void saysThatADueDateWasMovedToLaterThanWasTold() {
            assertThat(noticeOf(moved(Fixtures.DUE, LATER)))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.DUE_DATE_MOVED,
                            Particulars.NONE
                                    .insteadOf(Fixtures.DUE)
                                    .due(LATER)
                                    .because("nghỉ bão"));
        }

        @Test
        void keepsStillOfADueDateThatComesNearerAndOfOneThatMovesBackToWhatWasTold() {
            Instant earlier = Fixtures.DUE.minus(Duration.ofDays(1));

            assertThat(noticeOf(moved(Fixtures.DUE, earlier))).isNull();
            assertThat(noticeOf(moved(earlier, Fixtures.DUE))).isNull();
        }

        @Test
        void keepsStillOfTheDueDateOfADossierThatIsClosed() {
            Correspondence closed = policy.after(known, Fixtures.resolved(Outcome.GRANTED, null));

            assertThat(policy.after(closed, event(moved(Fixtures.DUE, LATER)))).isEqualTo(closed);
        }

        private Change moved(Instant from, Instant to) {
            return new Change.DueDateReprojected(from, to, "2021.2", "nghỉ bão");
        }
    }

    @Nested
    class OfAHandOver {

        @Test
        void saysWhichAgencyHasTheDossierNow() {
            assertThat(noticeOf(handedOver(TAX)))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.HANDED_OVER,
                            Particulars.NONE.from(Fixtures.AGENCY).due(Fixtures.DUE));
        }

        @Test
        void keepsStillOfOneBetweenTwoDepartmentsOfAnAgency() {
            assertThat(policy.concerns(event(handedOver(Fixtures.AGENCY)))).isFalse();
        }

        private Change handedOver(AgencyId to) {
            return new Change.HandedOver(
                    Fixtures.AGENCY,
                    Fixtures.DEPARTMENT,
                    to,
                    Fixtures.DEPARTMENT,
                    "Xác định thuế",
                    new Change.CarriedState(
                            Fixtures.CODE, Fixtures.PROCEDURE, Fixtures.NOON, Fixtures.DUE, null),
                    null);
        }
    }

    @Nested
    class OfTheEnd {

        @ParameterizedTest
        @CsvSource({
            ", RESULT_READY",
            "COUNTER, RESULT_READY",
            "POST, RESULT_READY_BY_POST",
            "ONLINE, RESULT_READY_ONLINE",
        })
        void saysHowTheResultReachesTheApplicant(@Nullable Delivery wanted, Template template) {
            Correspondence other =
                    policy.after(
                            Correspondence.about(Fixtures.DOSSIER),
                            event(received(Channel.ONLINE, wanted)));

            assertThat(policy.after(other, Fixtures.resolved(Outcome.GRANTED, null)).notices())
                    .extracting(Notice::template)
                    .containsExactly(Template.RECEIVED, template);
        }

        @Test
        void saysThatADossierWasReturnedOrWithdrawnOrReopened() {
            Term term = new Term(Limit.workingDays("5"), StartRule.AT_ONCE, null);

            assertThat(noticeOf(new Change.Returned("sai thẩm quyền")))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(Template.RETURNED, Particulars.NONE.because("sai thẩm quyền"));
            assertThat(noticeOf(new Change.Withdrawn("theo đơn")))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(Template.WITHDRAWN, Particulars.NONE.because("theo đơn"));
            assertThat(noticeOf(new Change.Reopened("7/KL", "thiếu sót", term, LATER, List.of())))
                    .extracting(Notice::template, Notice::particulars)
                    .containsExactly(
                            Template.REOPENED,
                            Particulars.NONE.because("thiếu sót").by("7/KL").due(LATER));
        }

        @Test
        void asksForSatisfactionOnlyWhereThatIsSwitchedOn() {
            DossierEvent delivered = event(new Change.Delivered(Delivery.COUNTER));
            var asking =
                    ContactFixtures.policy(
                            new SituationProperties(Map.of("survey", true), Map.of(), Map.of()));

            assertThat(policy.concerns(delivered)).isFalse();
            assertThat(asking.after(known, delivered).notices().getLast().template())
                    .isEqualTo(Template.SURVEY);
        }
    }

    @Nested
    class OfAFilingAtTheCounter {

        private final NotificationPolicy quiet =
                ContactFixtures.policy(
                        new SituationProperties(
                                Map.of("received-at-counter", false), Map.of(), Map.of()));

        @Test
        void keepsStillWhereThatIsSwitchedOffAndStillKnowsTheDossier() {
            Correspondence filed =
                    quiet.after(
                            Correspondence.about(Fixtures.DOSSIER),
                            event(received(Channel.COUNTER, Delivery.POST)));

            assertThat(filed.notices()).isEmpty();
            assertThat(quiet.after(filed, Fixtures.resolved(Outcome.GRANTED, null)).notices())
                    .extracting(Notice::template)
                    .containsExactly(Template.RESULT_READY_BY_POST);
        }

        @Test
        void stillTellsOfOneAtTheKiosk() {
            assertThat(
                            quiet.after(
                                            Correspondence.about(Fixtures.DOSSIER),
                                            event(received(Channel.KIOSK, null)))
                                    .notices())
                    .extracting(Notice::template)
                    .containsExactly(Template.RECEIVED);
        }
    }

    @Nested
    class OfOtherEvents {

        @Test
        void looksNothingUp() {
            assertThat(policy.concerns(event(new Change.Claimed("o")))).isFalse();
            assertThat(policy.concerns(event(new Change.Released("o", null)))).isFalse();
            assertThat(policy.concerns(event(new Change.Reassigned("o", "p", "r")))).isFalse();
            assertThat(policy.concerns(event(Fixtures.warned("due-head", Role.HEAD, null))))
                    .isFalse();
            assertThat(policy.concerns(event(imported()))).isFalse();
        }

        @Test
        void looksNothingUpThatIsSwitchedOff() {
            var quiet =
                    ContactFixtures.policy(
                            new SituationProperties(
                                    Map.of(
                                            "result-ready", false,
                                            "result-ready-by-post", false,
                                            "result-ready-online", false),
                                    Map.of(),
                                    Map.of()));

            assertThat(quiet.concerns(Fixtures.resolved(Outcome.GRANTED, null))).isFalse();
            assertThat(quiet.concerns(Fixtures.resolved(Outcome.REFUSED, "r"))).isTrue();
        }

        private Change imported() {
            return new Change.Imported(
                    Fixtures.CODE,
                    Fixtures.PROCEDURE,
                    Channel.COUNTER,
                    Fixtures.NOON,
                    null,
                    null,
                    null,
                    new UUID(1, 2));
        }
    }

    private @Nullable Notice noticeOf(Change change) {
        List<Notice> told = policy.after(known, event(change)).notices();
        return told.size() == 1 ? null : told.getLast();
    }

    private static Change received(Channel channel, @Nullable Delivery delivery) {
        return new Change.Received(
                Fixtures.CODE,
                Fixtures.PROCEDURE,
                "c1",
                channel,
                List.of(),
                Fixtures.DUE,
                List.of(),
                null,
                null,
                delivery);
    }

    private static DossierEvent event(Change change) {
        return Fixtures.event(3, change);
    }
}
