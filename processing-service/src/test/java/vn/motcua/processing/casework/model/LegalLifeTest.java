package vn.motcua.processing.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import vn.motcua.kernel.catalogue.Handling;
import vn.motcua.kernel.catalogue.Level;
import vn.motcua.kernel.catalogue.Step;
import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.ResumptionPolicy;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.Ids;
import vn.motcua.processing.casework.CaseFixtures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Dossiers on their whole way. Received on Thursday 8 April 2021 at 08:30 with five working days:
 * due on Thursday 15 April at 11:30, the end of the morning. Winter hours, 07:30-11:30 and
 * 13:30-17:30, until 15 April; summer hours from the 16th, 07:00-11:30 and 14:00-17:30.
 */
class LegalLifeTest {

    private static final AgencyId DISTRICT = new AgencyId("vu-quang");
    private static final DepartmentCode KTHT = new DepartmentCode("KTHT");
    private static final DepartmentCode TNMT = new DepartmentCode("TNMT");
    private static final Actor OFFICER = new Actor(Role.OFFICER, "canbo.ktht");
    private static final Actor HEAD = new Actor(Role.HEAD, "truongphong.ktht");
    private static final Actor INSPECTOR = new Actor(Role.INSPECTOR, "thanhtra");
    private static final Ids IDS = new Ids();

    private final DossierId id = IDS.nextDossierId();

    private List<Step> steps = List.of();
    private Handling handling = Handling.USUAL;
    private long sequence = 1;
    private CaseState state = CaseOpening.open(event("2021-04-08T08:30", received(), OFFICER));

    @Test
    void stopsItsClockWhileTheCitizenBringsWhatIsMissing() {
        give("2021-04-09T09:00", new CaseCommand.Claim(OFFICER));
        give("2021-04-09T09:10", asking(OFFICER));

        assertThat(state.stage()).isEqualTo(Stage.AWAITING_SUPPLEMENT);
        assertThat(state.dossier().work().clock().suspension()).isPresent();

        // From Friday morning to Tuesday morning: two working days, four sessions.
        give("2021-04-13T09:00", new CaseCommand.Supplement(OFFICER, List.of("Bản vẽ")));

        assertThat(state.stage()).isEqualTo(Stage.IN_HAND);
        assertThat(state.officer()).isEqualTo(OFFICER.id());
        isDue("2021-04-19T11:30");
    }

    @Test
    void startsAfreshAfterASupplementWhereTheProcedureSaysSo() {
        handling = new Handling(1, ResumptionPolicy.RESTART, 15, 1);
        give("2021-04-09T09:00", new CaseCommand.Claim(OFFICER));
        give("2021-04-09T09:10", asking(OFFICER));
        give("2021-04-13T14:30", new CaseCommand.Supplement(OFFICER, List.of("Bản vẽ")));

        // Five working days from Tuesday afternoon; the 21st is Hùng Kings' Day, but lies after.
        isDue("2021-04-20T17:30");
    }

    @Test
    void asksTheCitizenASecondTimeOnlyThroughTheHead() {
        give("2021-04-09T09:00", new CaseCommand.Claim(OFFICER));
        give("2021-04-09T09:10", asking(OFFICER));
        give("2021-04-09T10:00", new CaseCommand.Supplement(OFFICER, List.of("Bản vẽ")));

        isRefused("2021-04-09T10:10", asking(OFFICER), new Refused.Rule.SupplementLimit(1));
        give("2021-04-09T10:20", asking(HEAD));

        assertThat(state.dossier().work().supplementRequests()).isEqualTo(2);
    }

    @Test
    void lapsesOnlyWhenTheCitizenHadTheirFifteenWorkingDays() {
        give("2021-04-09T09:00", new CaseCommand.Claim(OFFICER));
        give("2021-04-09T09:10", asking(OFFICER));
        var close = new CaseCommand.Close(OFFICER, "Không bổ sung");
        // 21 April, 30 April and 3 May are days off.
        Instant answerBy = at("2021-05-05T17:30");

        isRefused("2021-05-05T17:30", close, new Refused.Rule.AnswerNotDue(answerBy));
        give("2021-05-06T08:00", close);

        assertThat(state.stage()).isEqualTo(Stage.LAPSED);
    }

    @Test
    void isExtendedOnceAndInTime() {
        var extend = new CaseCommand.Extend(HEAD, BigDecimal.TWO, "Mưa lũ", "01/PXL");
        give("2021-04-14T11:00", extend);

        isDue("2021-04-19T11:30");
        isRefused("2021-04-14T11:10", extend, new Refused.Rule.ExtensionLimit(1));
    }

    @Test
    void isNotExtendedOnItsLastDay() {
        isRefused(
                "2021-04-15T08:00",
                new CaseCommand.Extend(HEAD, BigDecimal.TWO, "Mưa lũ", "01/PXL"),
                new Refused.Rule.ExtensionTooLate(at("2021-04-14T11:30")));
    }

    @Test
    void goesTheWayOfItsProcedureWithoutAWordAndAnyOtherWithAReason() {
        steps = List.of(step(KTHT), step(TNMT), step(KTHT));
        give("2021-04-09T09:00", new CaseCommand.Claim(OFFICER));

        var ahead = new CaseCommand.HandOver(OFFICER, unit(TNMT), null);
        var back = new CaseCommand.HandOver(OFFICER, unit(KTHT), null);
        give("2021-04-09T10:00", ahead);

        assertThat(state.dossier().department()).isEqualTo(TNMT);
        assertThat(state.dossier().work().step()).isEqualTo(1);
        assertThat(state.dossier().work().lead()).contains(new Stint.Department(DISTRICT, KTHT));
        give("2021-04-12T08:00", back);
        isRefused("2021-04-12T09:00", ahead, new Refused.Rule.OffTheWay());
        give("2021-04-12T09:10", new CaseCommand.HandOver(OFFICER, unit(TNMT), "Đo lại"));
        assertThat(state.dossier().work().stints())
                .extracting(stint -> stint.from())
                .containsExactly(
                        at("2021-04-08T08:30"),
                        at("2021-04-09T10:00"),
                        at("2021-04-12T08:00"),
                        at("2021-04-12T09:10"));
    }

    @Test
    void keepsItsOwnClockWhileAnotherDepartmentIsAsked() {
        UUID opinion = IDS.next();
        give("2021-04-09T09:00", new CaseCommand.Claim(OFFICER));
        give("2021-04-09T09:10", new CaseCommand.AskOpinion(OFFICER, opinion, unit(TNMT), "?", 2));

        assertThat(state.dossier().work().opinion(opinion))
                .hasValueSatisfying(
                        asked -> assertThat(asked.dueAt()).isEqualTo(at("2021-04-13T11:30")));
        isDue("2021-04-15T11:30");

        give("2021-04-13T16:00", new CaseCommand.GiveOpinion(OFFICER, opinion, "Không", null));
        isRefused(
                "2021-04-13T16:10",
                new CaseCommand.GiveOpinion(OFFICER, opinion, "Có", null),
                new Refused.Rule.NoSuchQuestion());
    }

    @Test
    void isWorkedOnAgainWhenAnInspectorFindsSo() {
        give("2021-04-09T09:00", new CaseCommand.Claim(OFFICER));
        give("2021-04-09T10:00", new CaseCommand.Resolve(OFFICER, Outcome.GRANTED, null, null));
        var term = new Term(Limit.workingDays("3"), StartRule.AT_ONCE, null);
        give("2021-04-12T08:00", new CaseCommand.Reopen(INSPECTOR, "12/KL", "Sai", term));

        assertThat(state.stage()).isEqualTo(Stage.WAITING);
        isDue("2021-04-15T11:30");
        assertThat(state.dossier().work().stints())
                .extracting(Stint::holder)
                .containsExactly(
                        new Stint.Department(DISTRICT, KTHT),
                        new Stint.Closed(),
                        new Stint.Department(DISTRICT, KTHT));
    }

    private void give(String at, CaseCommand command) {
        Change change = decide(at, command);
        state = CaseEvolution.evolve(state, event(at, change, command.by()));
    }

    private void isRefused(String at, CaseCommand command, Refused.Rule rule) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(at, command))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private Change decide(String at, CaseCommand command) {
        var given = new Circumstances(at(at), CaseFixtures.CALENDAR, handling, steps);
        return CaseDecider.decide(state, command, given);
    }

    private void isDue(String moment) {
        assertThat(state.dossier().dueAt()).isEqualTo(at(moment));
    }

    private DossierEvent event(String at, Change change, Actor by) {
        AgencyId agency = DISTRICT;
        DepartmentCode department =
                change instanceof Change.HandedOver moved ? moved.toDepartment() : KTHT;
        return new DossierEvent(
                IDS.next(), id, sequence++, at(at), at(at), by, agency, department, change);
    }

    private static Change received() {
        return new Change.Received(
                new DossierCode("000.00.13.H27-210408-0001"),
                new ProcedureCode("1.013225"),
                "2021-1",
                Channel.COUNTER,
                List.of("don"),
                at("2021-04-15T11:30"),
                List.of(),
                CaseFixtures.TERM);
    }

    private static CaseCommand asking(Actor by) {
        return new CaseCommand.RequestSupplement(by, List.of("Bản vẽ"), "Thiếu bản vẽ");
    }

    private static Step step(DepartmentCode department) {
        return new Step(null, department, BigDecimal.ONE);
    }

    private static CaseCommand.Unit unit(DepartmentCode department) {
        return new CaseCommand.Unit(DISTRICT, Level.DISTRICT, department);
    }

    private static Instant at(String local) {
        return VietnamTime.instant(LocalDateTime.parse(local));
    }
}
