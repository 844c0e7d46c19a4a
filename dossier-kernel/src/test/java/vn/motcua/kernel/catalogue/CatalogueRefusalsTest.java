package vn.motcua.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.yaml.Finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each test breaks one line of a small sound catalogue. */
final class CatalogueRefusalsTest {

    private static final String AGENCIES =
            """
            agencies:
              - id: vu-quang
                name: UBND huyện Vũ Quang
                nameEn: Vũ Quang District
                level: DISTRICT
                validFrom: 2020-01-01
                codePrefix: 000.00.13.H27
                departments:
                  - {code: KTHT, name: Kinh tế và Hạ tầng, nameEn: Economy}
                  - {code: VP, name: Văn phòng, nameEn: Office}
            """;

    private static final String FIELDS =
            """
            fields:
              - {code: XAY_DUNG, name: Xây dựng, nameEn: Construction}
            """;

    private static final String PROCEDURES =
            """
            procedures:
              - code: "1.013227"
                name: Gia hạn giấy phép xây dựng
                field: XAY_DUNG
                level: DISTRICT
                department: KTHT
                limit: {amount: 5, unit: WORKING_DAYS}
                startRule: AT_ONCE
                cutOff: "15:00"
                steps:
                  - {department: VP, amount: 0.5}
                  - {department: KTHT, amount: 4.5}
                fee: {amount: 50000, text: 50.000 đồng}
                papers:
                  - {key: don, name: Đơn, required: true, copies: 1}
                source: LAW
            """;

    @TempDir private Path directory;

    @Test
    void acceptsASuccessorThatGoesOn() throws IOException {
        write(AGENCIES + ended("2025-07-01"), FIELDS, PROCEDURES);

        Catalogue catalogue = Catalogue.load(directory);

        var before = new AgencyId("huyen-a.xa-cu");
        assertThat(catalogue.inChargeOn(before, LocalDate.parse("2025-06-30"))).isEqualTo(before);
        assertThat(catalogue.inChargeOn(before, LocalDate.parse("2025-07-01")))
                .isEqualTo(new AgencyId("huyen-a.xa-moi"));
    }

    @Test
    void refusesASuccessorThatBeginsTooLate() throws IOException {
        write(AGENCIES + ended("2025-07-02"), FIELDS, PROCEDURES);

        assertThatThrownBy(() -> Catalogue.load(directory))
                .hasMessageContaining("goes on after 2025-06-30");
    }

    private static String ended(String begins) {
        return """
          - id: huyen-a
            name: A
            nameEn: A
            level: DISTRICT
            validFrom: 2020-01-01
            codePrefix: 000.00.77.H27
            departments:
              - {code: KTHT, name: A, nameEn: A}
          - id: huyen-a.xa-cu
            name: Cũ
            nameEn: Old
            level: COMMUNE
            validFrom: 2020-01-01
            validTo: 2025-06-30
            successor: huyen-a.xa-moi
            codePrefix: 000.01.77.H27
            departments:
              - {code: VP, name: A, nameEn: A}
          - id: huyen-a.xa-moi
            name: Mới
            nameEn: New
            level: COMMUNE
            validFrom: %s
            codePrefix: 000.02.77.H27
            departments:
              - {code: VP, name: A, nameEn: A}
        """
                .formatted(begins);
    }

    @Test
    void acceptsTheSoundOne() throws IOException {
        write(AGENCIES, FIELDS, PROCEDURES);

        assertThat(Catalogue.load(directory).procedures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    amount: 4.5}           | amount: 5}           | 7  | the steps add up to 5.5, the limit is 5 WORKING_DAYS
                    unit: WORKING_DAYS     | unit: WEEKS          | 7  | unit: unknown unit 'WEEKS'
                    amount: 5,             | amount: 0.3,         | 7  | 0.3 is no amount of WORKING_DAYS
                    amount: 5,             | amount: five,        | 7  | amount: 'five' is not a number of days
                    department: KTHT\\n    | department: TCKH\\n  | 6  | unknown department 'TCKH'
                    {department: VP        | {department: YTE     | 11 | unknown department 'YTE'
                    - {department: KTHT, | - {department: YTE, | 12 | unknown department 'YTE'
                    limit: | alsoAt: [{level: COMMUNE, department: VP}]\\n    limit: | 7 | unknown department 'VP': no agency of level COMMUNE
                    level: DISTRICT        | level: COMMUNE       | 6  | unknown department 'KTHT': no agency of level COMMUNE
                    level: DISTRICT        | level: PROVINCE      | 5  | level: unknown level 'PROVINCE'
                    field: XAY_DUNG        | field: HO_TICH       | 4  | unknown field 'HO_TICH'
                    code: "1.013227"       | code: "1,013227"     | 2  | code: Not a procedure code: '1,013227'
                    startRule: AT_ONCE     | startRule: SOON      | 8  | startRule: unknown start rule 'SOON'
                    cutOff: "15:00"        | cutOff: "3 pm"       | 9  | cutOff: Text '3 pm' could not be parsed
                    copies: 1              | copies: 0            | 15 | paper 'don' needs at least one copy
                    required: true         | required: maybe      | 15 | required: 'maybe' is not true or false
                    source: LAW            | onlineLevel: LEVEL_4\\n    source: LAW | 16 | onlineLevel: unknown online level 'LEVEL_4'
                    source: LAW            | source: HEARSAY      | 16 | source: unknown source 'HEARSAY'
                    source: LAW            | source: LAW\\n    colour: red | 17 | unknown key 'colour'
                    source: LAW            | source: LAW\\n    field: XAY_DUNG | 17 | key 'field' is given twice
                    name: Gia hạn giấy phép xây dựng\\n | name:\\n  | 3  | missing field 'name'
                    """)
    void namesTheLineOfAWrongProcedure(String right, String wrong, int line, String message)
            throws IOException {
        String broken = PROCEDURES.replaceFirst(quoted(right), replacement(wrong));
        write(AGENCIES, FIELDS, broken);

        assertThat(refusals())
                .anySatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo("procedures-test.yaml");
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.message()).startsWith(message);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"50.000\"", "50.000", "-1", "50000.5", "\"50000\"", "5e4", "050"})
    void refusesMoneyThatIsNoWholeNumberOfDong(String amount) throws IOException {
        write(AGENCIES, FIELDS, PROCEDURES.replace("amount: 50000", "amount: " + amount));

        assertThat(refusals())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(13);
                    assertThat(finding.message())
                            .contains(amount.replace("\"", ""))
                            .contains("whole number of đồng");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "field", "department", "limit", "startRule", "fee", "source"})
    void refusesAProcedureWithoutOneOfItsFields(String key) throws IOException {
        write(AGENCIES, FIELDS, PROCEDURES.replaceFirst("(?m)^    " + key + ": .*\n", ""));

        assertThat(refusals())
                .extracting(Finding::toString)
                .containsExactly("procedures-test.yaml:2: missing field '" + key + "'");
    }

    @Test
    void refusesACodeGivenTwiceInTwoFiles() throws IOException {
        write(AGENCIES, FIELDS, PROCEDURES);
        Files.writeString(directory.resolve("procedures-zzz.yaml"), "\n\n" + PROCEDURES);

        assertThat(refusals())
                .extracting(Finding::toString)
                .containsExactly("procedures-zzz.yaml:4: duplicate code '1.013227'");
    }

    @Test
    void refusesAnAgencyBelowAnUnknownOne() throws IOException {
        write(AGENCIES.replace("id: vu-quang", "id: huong-khe.loc-yen"), FIELDS, PROCEDURES);

        assertThat(refusals())
                .extracting(Finding::toString)
                .containsExactly("agencies.yaml:2: unknown agency 'huong-khe'");
    }

    @Test
    void refusesBrokenYamlWithItsLine() throws IOException {
        write(AGENCIES, FIELDS, PROCEDURES.replace("name: Gia", "name: [Gia"));

        assertThat(refusals())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("procedures-test.yaml");
                    assertThat(finding.line()).isBetween(3, 4);
                    assertThat(finding.message()).startsWith("broken YAML");
                });
    }

    @Test
    void refusesAFileThatIsNoMapping() throws IOException {
        write(AGENCIES, "- XAY_DUNG\n", PROCEDURES);

        assertThat(refusals())
                .extracting(Finding::toString)
                .containsExactly("fields.yaml:1: the file must be a mapping of keys");
    }

    @Test
    void refusesADirectoryWithoutAgencies() throws IOException {
        write(AGENCIES, FIELDS, PROCEDURES);
        Files.delete(directory.resolve("agencies.yaml"));

        assertThat(refusals())
                .extracting(Finding::toString)
                .containsExactly("agencies.yaml:1: the file is missing");
    }

    @Test
    void refusesAFileNobodyReads() throws IOException {
        write(AGENCIES, FIELDS, PROCEDURES);
        Files.writeString(directory.resolve("procedure-more.yaml"), PROCEDURES);

        assertThat(refusals())
                .extracting(Finding::toString)
                .containsExactly("procedure-more.yaml:1: unknown file");
    }

    @Test
    void listsAllMistakesOfAllFilesAtOnceInTheirOrder() throws IOException {
        write(
                AGENCIES,
                FIELDS + "colour: red\n",
                PROCEDURES
                        .replace("startRule: AT_ONCE", "startRule: SOON")
                        .replace("amount: 50000", "amount: 50.000")
                        .replace("source: LAW", "source: HEARSAY"));

        CatalogueRefused refused = refused();

        assertThat(refused.findings())
                .extracting(finding -> finding.file() + ":" + finding.line())
                .containsExactly(
                        "fields.yaml:3",
                        "procedures-test.yaml:8",
                        "procedures-test.yaml:13",
                        "procedures-test.yaml:16");
        assertThat(refused).hasMessageContaining("procedures-test.yaml:13: amount: '50.000'");
    }

    private void write(String agencies, String fields, String procedures) throws IOException {
        Files.writeString(directory.resolve("agencies.yaml"), agencies);
        Files.writeString(directory.resolve("fields.yaml"), fields);
        Files.writeString(directory.resolve("procedures-test.yaml"), procedures);
    }

    private List<Finding> refusals() {
        return refused().findings();
    }

    private CatalogueRefused refused() {
        CatalogueRefused refused =
                catchThrowableOfType(CatalogueRefused.class, () -> Catalogue.load(directory));
        assertThat(refused).as("the refusal of a wrong catalogue").isNotNull();
        return refused;
    }

    private static String quoted(String cell) {
        return Pattern.quote(cell.replace("\\n", "\n"));
    }

    private static String replacement(String cell) {
        return Matcher.quoteReplacement(cell.replace("\\n", "\n"));
    }
}
