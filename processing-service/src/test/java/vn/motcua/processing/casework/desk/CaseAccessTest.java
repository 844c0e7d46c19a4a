package vn.motcua.processing.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.kernel.event.Role.HEAD;
import static vn.motcua.kernel.event.Role.INSPECTOR;
import static vn.motcua.kernel.event.Role.LEADER;
import static vn.motcua.kernel.event.Role.OFFICER;
import static vn.motcua.kernel.event.Role.OPERATOR;
import static vn.motcua.kernel.event.Role.RECEPTION;
import static vn.motcua.kernel.event.Role.SYSTEM;
import static vn.motcua.processing.casework.CaseFixtures.DISTRICT;
import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.KTHT;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseFixtures;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.mandates.Mandate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A case in hand at KTHT, about which TU_PHAP was asked for its opinion. */
class CaseAccessTest {

    private static final UUID OPINION = new UUID(0, 1);
    private static final DepartmentCode ELSEWHERE = new DepartmentCode("TNMT");

    private static final Change ASKED =
            new Change.OpinionAsked(OPINION, DISTRICT, TU_PHAP, "?", DUE_AT, List.of());

    private final Case asked = caseAfter(someDossier(), received("A", DUE_AT), claimed(), ASKED);
    private final Case answered =
            caseAfter(
                    someDossier(),
                    received("B", DUE_AT),
                    claimed(),
                    ASKED,
                    new Change.OpinionGiven(OPINION, "Không", null, Timing.EARLY));

    @Test
    void eachRightIsThatOfItsRoles() {
        assertThat(whoHas(CaseRight.SEE))
                .containsOnly(OFFICER, HEAD, RECEPTION, LEADER, INSPECTOR, OPERATOR);
        assertThat(whoHas(CaseRight.PRINT))
                .containsOnly(OFFICER, HEAD, RECEPTION, LEADER, INSPECTOR);
        assertThat(whoHas(CaseRight.SEE_PAPERS))
                .containsOnly(OFFICER, HEAD, RECEPTION, LEADER, INSPECTOR);
        assertThat(whoHas(CaseRight.FILE_PAPERS)).containsOnly(OFFICER, HEAD, RECEPTION);
        assertThat(whoHas(CaseRight.RECODE)).containsOnly(OPERATOR);
        assertThat(whoHas(CaseRight.TRACK)).containsOnly(SYSTEM);
    }

    @ParameterizedTest
    @EnumSource(CaseRight.class)
    void theDepartmentThatHasTheCaseHasEveryRight(CaseRight right) {
        assertThat(reaches(right, asked, caller(OFFICER, KTHT))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CaseRight.class)
    void theDepartmentThatWasAskedSeesTheCaseButNotItsPapers(CaseRight right) {
        boolean isAboutPapers = right == CaseRight.SEE_PAPERS || right == CaseRight.FILE_PAPERS;

        assertThat(reaches(right, asked, caller(OFFICER, TU_PHAP))).isEqualTo(!isAboutPapers);
        assertThat(reaches(right, answered, caller(OFFICER, TU_PHAP))).isEqualTo(!isAboutPapers);
    }

    @ParameterizedTest
    @EnumSource(CaseRight.class)
    void anyOtherDepartmentDoesNotSeeTheCase(CaseRight right) {
        assertThat(reaches(right, asked, caller(OFFICER, ELSEWHERE)))
                .isEqualTo(right == CaseRight.TRACK);
    }

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void anOpinionIsGivenByThoseWhoWereAskedAndAllElseByThoseWhoseCaseItIs(CommandName command) {
        boolean isOpinion = command == CommandName.GIVE_OPINION;

        assertThat(reaches(command, caller(HEAD, KTHT))).isEqualTo(!isOpinion);
        assertThat(reaches(command, caller(HEAD, TU_PHAP))).isEqualTo(isOpinion);
        assertThat(reaches(command, caller(HEAD, ELSEWHERE))).isFalse();
    }

    @Nested
    class AnOffer {

        @Test
        void isMadeToTheHolderAndAnyHead() {
            assertThat(isOffered(CommandName.RESOLVE, asked, caller(OFFICER, KTHT), null)).isTrue();
            assertThat(isOffered(CommandName.RESOLVE, asked, other(HEAD), null)).isTrue();
            assertThat(isOffered(CommandName.RESOLVE, asked, other(OFFICER), null)).isFalse();
        }

        @Test
        void isMadeToWhoStandsInForTheHolder() {
            assertThat(isOffered(CommandName.RESOLVE, asked, other(OFFICER), mandate())).isTrue();
        }

        @Test
        void toGiveAnOpinionIsMadeUntilItIsGiven() {
            var justice = caller(OFFICER, TU_PHAP);

            assertThat(isOffered(CommandName.GIVE_OPINION, asked, justice, null)).isTrue();
            assertThat(isOffered(CommandName.GIVE_OPINION, answered, justice, null)).isFalse();
        }

        @Test
        void isMadeToNobodyWhoseRoleHasNoSuchCommand() {
            assertThat(isOffered(CommandName.RESOLVE, asked, other(RECEPTION), null)).isFalse();
            assertThat(isOffered(CommandName.RESOLVE, asked, other(INSPECTOR), null)).isFalse();
        }

        private static boolean isOffered(
                CommandName command, Case found, Caller caller, @Nullable Mandate mandate) {
            return CaseAccess.isOffered(command, found, caller, mandate);
        }
    }

    private static List<Role> whoHas(CaseRight right) {
        return Arrays.stream(Role.values())
                .filter(role -> isAllowed(() -> right.actor(caller(role, KTHT))))
                .toList();
    }

    private static boolean reaches(CaseRight right, Case found, Caller caller) {
        return isAllowed(() -> CaseAccess.require(right, found, caller));
    }

    private boolean reaches(CommandName command, Caller caller) {
        return isAllowed(() -> CaseAccess.require(command, asked, caller));
    }

    private static boolean isAllowed(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN);
            return false;
        }
    }

    /** Who holds the case, when that is an officer of KTHT. */
    private static Caller caller(Role role, DepartmentCode department) {
        return new Caller(CaseFixtures.OFFICER.id(), Set.of(role), DISTRICT, List.of(department));
    }

    /** Somebody else of KTHT. */
    private static Caller other(Role role) {
        return new Caller("canbo2.ktht", Set.of(role), DISTRICT, List.of(KTHT));
    }

    private static Mandate mandate() {
        var day = LocalDate.of(2021, 4, 9);
        var terms =
                new Mandate.Terms(
                        CaseFixtures.OFFICER.id(),
                        "canbo2.ktht",
                        DISTRICT,
                        KTHT,
                        day,
                        day,
                        "Nghỉ phép");
        return new Mandate(new UUID(0, 2), terms, new Mandate.Mark("head", RECEIVED_AT), null);
    }
}
