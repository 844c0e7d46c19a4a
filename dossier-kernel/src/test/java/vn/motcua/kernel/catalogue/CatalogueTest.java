package vn.motcua.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

final class CatalogueTest {

    private static final AgencyId VU_QUANG = new AgencyId("vu-quang");
    private static final AgencyId DUC_LINH = new AgencyId("vu-quang.duc-linh");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void knowsTheDistrictItsTenCommunesAndThreeVerticalAgencies() {
        LocalDate last = REFORM.minusDays(1);
        assertThat(agenciesOf(Level.DISTRICT, last)).containsExactly(VU_QUANG);
        assertThat(agenciesOf(Level.COMMUNE, last))
                .hasSize(10)
                .contains(DUC_LINH)
                .allMatch(id -> id.within(VU_QUANG));
        assertThat(agenciesOf(Level.VERTICAL, last))
                .extracting(AgencyId::value)
                .containsExactly("vu-quang.cong-an", "vu-quang.thue", "vu-quang.bhxh");
    }

    @ParameterizedTest
    @CsvSource({
        "vu-quang, Vũ Quang",
        "vu-quang.duc-linh, Đức Lĩnh",
        "vu-quang.thi-tran-vu-quang, Vũ Quang",
        "vu-quang.thue, Vũ Quang"
    })
    void knowsWhereAnAgencyMakesOutItsPapers(String agency, String place) {
        assertThat(catalogue.placeOf(new AgencyId(agency))).contains(place);
    }

    @Test
    void knowsThatTheTenCommunesBecameThreeOnTheFirstOfJuly2025() {
        List<AgencyId> ended = agenciesOf(Level.COMMUNE, REFORM.minusDays(1));

        assertThat(agenciesOf(Level.COMMUNE, REFORM))
                .extracting(AgencyId::value)
                .containsExactly("vu-quang.xa-vu-quang", "vu-quang.mai-hoa", "vu-quang.thuong-duc")
                .doesNotContainAnyElementsOf(ended.stream().map(AgencyId::value).toList());
        assertThat(ended)
                .allSatisfy(id ->
                        assertThat(catalogue.inChargeOn(id, REFORM.minusDays(1))).isEqualTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "xa-vu-quang, thi-tran-vu-quang huong-minh quang-tho tho-dien",
        "mai-hoa, an-phu duc-giang duc-linh",
        "thuong-duc, duc-bong duc-huong duc-lien",
    })
    void knowsWhichCommunesWentIntoWhich(String successor, String ended) {
        assertThat(catalogue.agencies())
                .filteredOn(one -> one.isSucceededOn(REFORM))
                .filteredOn(one ->
                        catalogue
                                .inChargeOn(one.id(), REFORM)
                                .value()
                                .equals("vu-quang." + successor))
                .extracting(one -> one.id().value().replace("vu-quang.", ""))
                .containsExactlyInAnyOrder(ended.split(" "));
    }

    @Test
    void listsTheDepartmentsOfTheDistrict() {
        assertThat(catalogue.departments(VU_QUANG))
                .extracting(department -> department.code().value())
                .containsExactly(
                        "VP",
                        "TU_PHAP",
                        "TNMT",
                        "VPDKDD",
                        "TCKH",
                        "KTHT",
                        "LDTBXH",
                        "NOI_VU",
                        "GDDT",
                        "VHTT",
                        "Y_TE",
                        "THANH_TRA");
    }

    @Test
    void givesEveryCommuneTheSameFourOfficials() {
        assertThat(catalogue.agencies().stream().filter(one -> one.level() == Level.COMMUNE))
                .allSatisfy(commune ->
                        assertThat(commune.departments())
                                .extracting(department -> department.code().value())
                                .containsExactly(
                                        "TU_PHAP_HO_TICH",
                                        "DIA_CHINH",
                                        "VAN_HOA_XA_HOI",
                                        "VAN_PHONG_THONG_KE"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.001193, HO_TICH, COMMUNE, TU_PHAP_HO_TICH, 0 SAME_DAY",
        "1.001022, HO_TICH, COMMUNE, TU_PHAP_HO_TICH, 3 WORKING_DAYS",
        "2.000806, HO_TICH, DISTRICT, TU_PHAP, 15 CALENDAR_DAYS",
        "2.002189, HO_TICH, DISTRICT, TU_PHAP, 12 CALENDAR_DAYS",
        "2.000815, CHUNG_THUC, COMMUNE, TU_PHAP_HO_TICH, 0 SAME_DAY",
        "2.001035, CHUNG_THUC, COMMUNE, TU_PHAP_HO_TICH, 2 WORKING_DAYS",
        "1.001612, DANG_KY_KINH_DOANH, DISTRICT, TCKH, 3 WORKING_DAYS",
        "2.000620, CONG_THUONG, DISTRICT, KTHT, 10 WORKING_DAYS",
        "1.013225, XAY_DUNG, DISTRICT, KTHT, 15 CALENDAR_DAYS",
        "1.013978, DAT_DAI, DISTRICT, TNMT, 20 WORKING_DAYS",
        "1.011441, GIAO_DICH_BAO_DAM, DISTRICT, VPDKDD, 0 SAME_DAY",
        "1.001699, BAO_TRO_XA_HOI, COMMUNE, VAN_HOA_XA_HOI, 25 WORKING_DAYS",
        "2.002307, NGUOI_CO_CONG, DISTRICT, LDTBXH, 30 WORKING_DAYS",
        "X.CA.01, CAN_CUOC_CU_TRU, VERTICAL, CONG_AN, 7 WORKING_DAYS",
    })
    void knowsWhoHandlesAProcedureAndHowLongItMayTake(
            String code, String field, Level level, String department, String limit) {
        Procedure procedure = procedure(code);

        assertThat(procedure.field()).isEqualTo(field);
        assertThat(procedure.level()).isEqualTo(level);
        assertThat(procedure.department()).isEqualTo(new DepartmentCode(department));
        assertThat(procedure.limit().amount().toPlainString() + " " + procedure.limit().unit())
                .isEqualTo(limit);
    }

    @Test
    void holdsEveryProcedureOnce() {
        assertThat(catalogue.procedures()).hasSize(61);
        assertThat(catalogue.procedures().stream().filter(one -> one.source() == Source.LOCAL))
                .hasSize(9)
                .allSatisfy(one -> assertThat(one.code().value()).startsWith("X."));
    }

    @Test
    void findsAtLeastOneAgencyForEveryProcedure() {
        assertThat(catalogue.procedures())
                .allSatisfy(one -> {
                    assertThat(catalogue.agenciesFor(one, REFORM.minusDays(1))).isNotEmpty();
                    assertThat(catalogue.agenciesFor(one, REFORM)).isNotEmpty();
                });
    }

    @Test
    void asksForAtLeastOnePaperInEveryProcedure() {
        assertThat(catalogue.procedures())
                .allSatisfy(one -> assertThat(one.papers()).anyMatch(Paper::required));
    }

    @Test
    void cutsOffSameDayMattersOfCivilStatusAndCertificationAtThree() {
        assertThat(catalogue.procedures())
                .filteredOn(one -> List.of("HO_TICH", "CHUNG_THUC").contains(one.field()))
                .filteredOn(one -> one.limit().equals(Limit.SAME_DAY))
                .hasSize(13)
                .allMatch(one -> LocalTime.of(15, 0).equals(one.schedule().term().cutOff()));
    }

    @Test
    void tellsWhichDepartmentHandlesAProcedureAtAnAgency() {
        Procedure extract = procedure("2.000635");

        assertThat(extract.departmentAt(agency(DUC_LINH)))
                .contains(new DepartmentCode("TU_PHAP_HO_TICH"));
        assertThat(extract.departmentAt(agency(VU_QUANG))).contains(new DepartmentCode("TU_PHAP"));
        assertThat(extract.departmentAt(agency(new AgencyId("vu-quang.cong-an")))).isEmpty();
    }

    @Test
    void givesLandProceduresMoreTimeInTheMountains() {
        Procedure firstCertificate = procedure("1.013978");

        assertThat(firstCertificate.limit()).isEqualTo(Limit.workingDays("20"));
        assertThat(firstCertificate.termAt(agency(VU_QUANG)).limit())
                .isEqualTo(Limit.workingDays("30"));
    }

    @Test
    void sharesTheLimitOfABuildingPermitAmongSteps() {
        assertThat(procedure("1.013225").schedule().steps())
                .containsExactly(
                        new Step(null, new DepartmentCode("VP"), new BigDecimal("0.5")),
                        new Step(null, new DepartmentCode("KTHT"), new BigDecimal("12")),
                        new Step(null, new DepartmentCode("VP"), new BigDecimal("2.5")));
    }

    @Test
    void keepsMoneyInDongAndLeavesItOutWhereItDepends() {
        assertThat(procedure("2.000635").fee().amount()).isEqualTo(8_000L);
        assertThat(procedure("1.001193").fee().amount()).isZero();
        assertThat(procedure("2.000815").fee().amount()).isNull();
    }

    @Test
    void knowsWhoseDossiersAnAgencyHasTakenOverByADay() {
        var maiHoa = new AgencyId("vu-quang.mai-hoa");

        assertThat(catalogue.predecessors(maiHoa, REFORM.minusDays(1))).isEmpty();
        assertThat(catalogue.predecessors(maiHoa, REFORM))
                .extracting(AgencyId::value)
                .containsExactly("vu-quang.an-phu", "vu-quang.duc-giang", "vu-quang.duc-linh");
        assertThat(catalogue.predecessors(VU_QUANG, REFORM)).isEmpty();
    }

    @Test
    void knowsHowMuchOfSomeProceduresIsOnlineAndLeavesOthersOpen() {
        assertThat(procedure("1.001193").onlineLevel()).isEqualTo(OnlineLevel.FULL);
        assertThat(procedure("1.000894").onlineLevel()).isEqualTo(OnlineLevel.PARTIAL);
        assertThat(procedure("2.000884").onlineLevel()).isEqualTo(OnlineLevel.INFORMATION);
        assertThat(procedure("1.013225").onlineLevel()).isNull();
    }

    @Test
    void answersEmptyForWhatItDoesNotKnow() {
        assertThat(catalogue.procedure(new ProcedureCode("9.999999"))).isEmpty();
        assertThat(catalogue.agency(new AgencyId("vu-quang.huong-dien"))).isEmpty();
        assertThat(catalogue.departments(new AgencyId("vu-quang.huong-dien"))).isEmpty();
        assertThat(catalogue.department(VU_QUANG, new DepartmentCode("CONG_AN"))).isEmpty();
        assertThat(catalogue.field("XXX")).isEmpty();
    }

    @Test
    void hasTheSameVersionWheneverItIsReadFromTheSameFiles() {
        assertThat(catalogue.version()).matches("[0-9a-f]{12}");
        assertThat(Catalogue.load().version()).isEqualTo(catalogue.version());
    }

    @Test
    void readsTheSameFromADirectoryAndForgetsNoBuiltInFile() throws Exception {
        Catalogue fromDirectory = Catalogue.load(builtInDirectory());

        assertThat(fromDirectory.version()).isEqualTo(catalogue.version());
        assertThat(fromDirectory.procedures()).isEqualTo(catalogue.procedures());
    }

    private List<AgencyId> agenciesOf(Level level, LocalDate day) {
        return catalogue.agenciesOn(day).stream()
                .filter(one -> one.level() == level)
                .map(Agency::id)
                .toList();
    }

    private Procedure procedure(String code) {
        return catalogue.procedure(new ProcedureCode(code)).orElseThrow();
    }

    private Agency agency(AgencyId id) {
        return catalogue.agency(id).orElseThrow();
    }

    private static Path builtInDirectory() throws URISyntaxException {
        URI agencies = Objects.requireNonNull(Catalogue.class.getResource("agencies.yaml")).toURI();
        return Objects.requireNonNull(Path.of(agencies).getParent());
    }
}
