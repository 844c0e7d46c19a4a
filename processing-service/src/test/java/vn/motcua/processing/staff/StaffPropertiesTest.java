package vn.motcua.processing.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.ProblemConfiguration;

import java.time.Instant;
import java.time.InstantSource;

class StaffPropertiesTest {

    private static final String FIRST = "motcua.processing.staff.members[0].";

    private final InMemoryStaff store = new InMemoryStaff();
    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withPropertyValues("motcua.problems=processing.problems")
                    .withBean(StaffStore.class, () -> store)
                    .withUserConfiguration(Service.class);

    @Import({StaffConfiguration.class, ProblemConfiguration.class})
    static class Service {

        @Bean
        Catalogue catalogue() {
            return Catalogue.load();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(Instant.parse("2026-11-29T03:00:00Z"));
        }
    }

    @Test
    void areKnownFromTheStart() {
        service.withPropertyValues(
                        FIRST + "login=an.nv",
                        FIRST + "name=Nguyễn Văn An",
                        FIRST + "roles=OFFICER,HEAD",
                        FIRST + "agency=vu-quang",
                        FIRST + "departments=KTHT,DIA_CHINH")
                .run(started -> {
                    var directory = started.getBean(StaffDirectory.class);
                    assertThat(directory.nameOf("an.nv")).isEqualTo("Nguyễn Văn An");
                    assertThat(mayHold(directory, "an.nv")).isTrue();
                    assertThat(directory.find("canbo.ktht")).isEmpty();
                });
    }

    @Test
    void areWrittenOnlyWhenTheyHaveChanged() {
        var listed =
                service.withPropertyValues(
                        "motcua.processing.staff.demo=true",
                        FIRST + "login=an.nv",
                        FIRST + "roles=OFFICER",
                        FIRST + "agency=vu-quang");
        listed.run(started -> assertThat(started).hasNotFailed());
        int writes = store.writes();

        listed.run(started -> assertThat(started).hasNotFailed());

        assertThat(writes).isGreaterThan(1);
        assertThat(store.writes()).isEqualTo(writes);
    }

    @Test
    void whoHasLeftIsGivenNothingAndKeepsTheirName() {
        service.withPropertyValues(
                        "motcua.processing.staff.demo=true",
                        FIRST + "login=canbo.ktht",
                        FIRST + "agency=vu-quang")
                .run(started -> {
                    var directory = started.getBean(StaffDirectory.class);
                    assertThat(mayHold(directory, "canbo.ktht")).isFalse();
                    assertThat(directory.nameOf("canbo.ktht")).isEqualTo("Nguyễn Văn An");
                });
    }

    @Test
    void isNoStartWithoutALogin() {
        service.withPropertyValues(FIRST + "agency=vu-quang")
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void isNoStartWithUnitsOrRolesThatDoNotExist() {
        service.withPropertyValues(
                        FIRST + "login=a",
                        FIRST + "roles=KIOSK",
                        FIRST + "agency=vu-quang",
                        FIRST + "departments=KTTH",
                        "motcua.processing.staff.members[1].login=a",
                        "motcua.processing.staff.members[1].agency=huong-khe")
                .run(started ->
                        assertThatExceptionOfType(IllegalStateException.class)
                                .isThrownBy(() -> started.getBean(StaffDirectory.class))
                                .havingRootCause()
                                .withMessageContaining("members[0] (a): roles may be [RECEPTION")
                                .withMessageContaining(
                                        "members[0] (a): no agency in vu-quang has the department"
                                                + " KTTH")
                                .withMessageContaining("members[1] (a): this login is listed twice")
                                .withMessageContaining("the catalogue has no agency huong-khe"));
    }

    private static boolean mayHold(StaffDirectory directory, String login) {
        return directory.mayHold(login, new AgencyId("vu-quang"), new DepartmentCode("KTHT"));
    }
}
