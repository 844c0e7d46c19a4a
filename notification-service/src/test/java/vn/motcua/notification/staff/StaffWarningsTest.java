package vn.motcua.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Role;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.Template;
import vn.motcua.notification.template.TemplateFixtures;
import vn.motcua.notification.template.Texts;

import java.util.List;

class StaffWarningsTest {

    private static final Member OFFICER = member("canbo.ktht", Role.OFFICER, "KTHT", "vi");
    private static final Member COLLEAGUE = member("canbo2.ktht", Role.OFFICER, "KTHT", "vi");
    private static final Member HEAD = member("truongphong.ktht", Role.HEAD, "KTHT", "en");
    private static final Member OTHER_HEAD = member("truongphong.tp", Role.HEAD, "TU_PHAP", "vi");
    private static final Member LEADER = member("lanhdao", Role.LEADER, null, "vi");
    private static final Member COMMUNE =
            new Member("xa", Role.LEADER, "vu-quang.duc-linh", null, "xa@x.example", "vi");

    private final StaffDirectory staff =
            new StaffDirectory(List.of(OFFICER, COLLEAGUE, HEAD, OTHER_HEAD, LEADER, COMMUNE));
    private final Texts texts = TemplateFixtures.texts(Fixtures.NOON);

    @Test
    void warnTheOfficerWhoHoldsTheCase() {
        assertThat(recipients("before-1-officer", Role.OFFICER, "canbo.ktht"))
                .containsExactly(OFFICER.email());
    }

    @Test
    void warnTheColleagueWhoStandsInForThatOfficerToo() {
        var change =
                new DueDateWarned(
                        "due-officer",
                        Role.OFFICER,
                        "canbo.ktht",
                        Fixtures.DUE,
                        Fixtures.CODE,
                        Fixtures.PROCEDURE,
                        "canbo2.ktht");

        assertThat(
                        StaffWarnings.messages(
                                staff, texts, Fixtures.event(5, change), change, Fixtures.NOON))
                .hasSize(2);
    }

    @Test
    void warnAllOfficersOfTheDepartmentOfACaseNobodyHolds() {
        assertThat(recipients("before-1-officer", Role.OFFICER, null))
                .containsExactly(OFFICER.email(), COLLEAGUE.email());
    }

    @Test
    void warnTheHeadOfThatDepartmentAndTheLeaderOfThatAgencyOnly() {
        assertThat(recipients("due-head", Role.HEAD, null)).containsExactly(HEAD.email());
        assertThat(recipients("after-3-leader", Role.LEADER, null)).containsExactly(LEADER.email());
    }

    @ParameterizedTest
    @CsvSource({
        "before-1-officer, DUE_SOON, sắp đến hạn",
        "due-officer, DUE_NOW, đến hạn",
        "after-2-officer, OVERDUE, quá hạn"
    })
    void sayWhetherTheDueDateIsNearOrPastAndLeadToTheCase(
            String rung, Template template, String words) {
        Message message = messages(rung, Role.OFFICER, "canbo.ktht").getFirst();
        Content content = requireNonNull(message.content());

        assertThat(message.occasion().template()).isEqualTo(template);
        assertThat(content.subject()).contains(words, Fixtures.CODE.value(), "15/04/2021 16:30");
        assertThat(content.text())
                .contains("https://motcua.example/cases/" + Fixtures.DOSSIER + "?department=KTHT");
    }

    @Test
    void speakTheLanguageOfTheirReader() {
        Content content =
                requireNonNull(messages("due-head", Role.HEAD, null).getFirst().content());

        assertThat(content.subject()).startsWith("Dossier " + Fixtures.CODE + " is due");
    }

    @Test
    void areTheSameMessageHoweverOftenTheyCome() {
        assertThat(messages("due-head", Role.HEAD, null).getFirst().id())
                .isEqualTo(messages("due-head", Role.HEAD, null).getFirst().id());
    }

    @Test
    void cannotGoWhereNoMailGoes() {
        assertThatThrownBy(() -> new Member("x", Role.HEAD, "vu-quang", null, "x", "vi"))
                .hasMessageContaining("'x' of x is no e-mail address");
    }

    private List<String> recipients(String rung, Role to, @Nullable String officer) {
        return messages(rung, to, officer).stream()
                .map(message -> requireNonNull(requireNonNull(message.address()).recipient()))
                .toList();
    }

    private List<Message> messages(String rung, Role to, @Nullable String officer) {
        DossierEvent event = Fixtures.event(5, Fixtures.warned(rung, to, officer));
        return StaffWarnings.messages(
                staff, texts, event, (DueDateWarned) event.change(), Fixtures.NOON);
    }

    private static Member member(
            String account, Role role, @Nullable String department, String language) {
        return new Member(account, role, "vu-quang", department, account + "@x.example", language);
    }
}
