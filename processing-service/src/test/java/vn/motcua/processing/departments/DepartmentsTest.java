package vn.motcua.processing.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.Collections;
import java.util.List;

class DepartmentsTest {

    private static final AgencyId DISTRICT = new AgencyId("vu-quang");
    private static final AgencyId COMMUNE = new AgencyId("vu-quang.duc-linh");
    private static final DepartmentCode KTHT = new DepartmentCode("KTHT");
    private static final DepartmentCode TU_PHAP = new DepartmentCode("TU_PHAP");

    @Test
    void areAllWhenNoneAreNamed() {
        assertThat(Departments.in(new MockEnvironment()).own(COMMUNE, TU_PHAP)).isTrue();
    }

    @Test
    void aPlainNameMeansThatDepartmentOfEveryAgency() {
        var departments = Departments.parse(List.of("KTHT"));

        assertThat(departments.own(DISTRICT, KTHT)).isTrue();
        assertThat(departments.own(COMMUNE, KTHT)).isTrue();
        assertThat(departments.own(DISTRICT, TU_PHAP)).isFalse();
    }

    @Test
    void aNameWithAnAgencyMeansTheOneThere() {
        var departments = Departments.parse(List.of("vu-quang.duc-linh/TU_PHAP"));

        assertThat(departments.own(COMMUNE, TU_PHAP)).isTrue();
        assertThat(departments.own(DISTRICT, TU_PHAP)).isFalse();
    }

    @Test
    void mayBeWrittenOnOneLine() {
        var environment = new MockEnvironment();
        environment.setProperty(Departments.PROPERTY, "KTHT, TU_PHAP");

        assertThat(Departments.in(environment).own(DISTRICT, TU_PHAP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ktht", "vu-quang/", "/KTHT", "Vũ Quang/KTHT"})
    void areRefusedWhenTheyCannotBeOne(String entry) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Departments.parse(List.of(entry)));
    }

    @Test
    void nameTheConsumerGroupWhateverTheirOrder() {
        assertThat(group("TU_PHAP", "vu-quang/KTHT"))
                .isEqualTo(group("vu-quang/KTHT", "TU_PHAP"))
                .isEqualTo("processing-service-TU_PHAP-vu-quang.KTHT");
    }

    @Test
    void leaveTheConsumerGroupItsPlainNameWhenTheyAreAll() {
        assertThat(group("*")).isEqualTo("processing-service");
        assertThat(group("*", "KTHT")).isEqualTo("processing-service");
    }

    @Test
    void keepALongListShortEnoughForATopicsName() {
        var many = Collections.nCopies(40, "X").toArray(String[]::new);
        for (int index = 0; index < many.length; index++) {
            many[index] = "vu-quang/PHONG" + index;
        }

        assertThat(group(many)).hasSizeLessThan(150).isEqualTo(group(many));
    }

    private static String group(String... entries) {
        return ConsumerGroup.nameFor(Departments.parse(List.of(entries)));
    }
}
