package vn.motcua.processing.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Person;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class StaffDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");

    private final InMemoryStaff store = new InMemoryStaff();
    private final StaffDirectory directory =
            new StaffDirectory(store, Catalogue.load(), InstantSource.fixed(NOW));

    @Nested
    class SomebodyWhoSignsIn {

        @Test
        void isWrittenDownOnceHoweverOftenTheyCall() {
            Person an = person("an", "Nguyễn Văn An", "vu-quang", Role.OFFICER, "KTHT");

            Stream.generate(() -> an).limit(100).forEach(directory::meet);

            assertThat(directory.find("an")).contains(an);
            assertThat(store.writes()).isEqualTo(1);
            assertThat(store.reads()).isEqualTo(2);
        }

        @Test
        void isWrittenDownAnewWithOtherClaims() {
            directory.meet(person("an", "Nguyễn Văn An", "vu-quang", Role.OFFICER, "KTHT"));
            directory.meet(person("an", "Nguyễn Văn An", "vu-quang", Role.OFFICER, "TNMT"));

            assertThat(mayHold("an", "vu-quang", "KTHT")).isFalse();
            assertThat(mayHold("an", "vu-quang", "TNMT")).isTrue();
        }

        @Test
        void keepsTheirNameWhenATokenHasNone() {
            directory.note(person("an", "Nguyễn Văn An", "vu-quang", Role.OFFICER, "KTHT"));
            directory.meet(person("an", "an", "vu-quang", Role.HEAD, "KTHT"));

            assertThat(directory.nameOf("an")).isEqualTo("Nguyễn Văn An");
            assertThat(directory.find("an").orElseThrow().roles()).containsExactly(Role.HEAD);
        }

        @Test
        void isNobodyOfTheStaffAsADevice() {
            directory.meet(person("kiosk", "Ki-ốt", "vu-quang", Role.KIOSK));

            assertThat(directory.find("kiosk")).isEmpty();
        }
    }

    @Nested
    class ACase {

        @Test
        void isGivenWithinAPersonsAgenciesAndDepartments() {
            directory.note(person("xa", "Phúc", "vu-quang", Role.OFFICER, "DIA_CHINH"));
            directory.note(person("thue", "Quyên", "vu-quang.thue", Role.OFFICER));

            assertThat(mayHold("xa", "vu-quang.mai-hoa", "DIA_CHINH")).isTrue();
            assertThat(mayHold("xa", "vu-quang.mai-hoa", "TU_PHAP_HO_TICH")).isFalse();
            assertThat(mayHold("thue", "vu-quang.thue", "THUE")).isTrue();
            assertThat(mayHold("thue", "vu-quang", "VP")).isFalse();
            assertThat(mayHold("nguoi.khong.co", "vu-quang", "VP")).isFalse();
        }

        @Test
        void isGivenOnlyToWhoWorksOnCases() {
            for (Role role : Role.values()) {
                directory.note(person(role.name(), "x", "vu-quang", role));
            }

            assertThat(Role.values())
                    .filteredOn(role -> mayHold(role.name(), "vu-quang", "KTHT"))
                    .containsExactly(Role.OFFICER, Role.HEAD);
        }

        @Test
        void ofAnEndedAgencyIsGivenAtItsSuccessor() {
            directory.note(person("mh", "Hoa", "vu-quang.mai-hoa", Role.OFFICER, "DIA_CHINH"));

            assertThat(mayHold("mh", "vu-quang.an-phu", "DIA_CHINH")).isTrue();
            assertThat(mayHold("mh", "vu-quang.duc-bong", "DIA_CHINH")).isFalse();
        }
    }

    private boolean mayHold(String login, String agency, String department) {
        return directory.mayHold(login, new AgencyId(agency), new DepartmentCode(department));
    }

    private static Person person(
            String login, String name, String agency, Role role, String... departments) {
        return new Person(
                login,
                name,
                Set.of(role),
                new AgencyId(agency),
                List.of(departments).stream().map(DepartmentCode::new).toList());
    }
}
