package vn.motcua.intake.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.intake.imports.rows.RowFormat.ParsedRow;
import vn.motcua.intake.imports.rows.RowReading.Rejected;
import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.clock.WorkingCalendar;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

final class RowRulesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final WorkingCalendar CALENDAR = WorkingCalendar.load();
    private static final Scope DISTRICT = new Scope(new AgencyId("vu-quang"), List.of());
    private static final String HEADER =
            "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome";
    private static final String CLOSED =
            "HS-1,1.013225,vu-quang,KTHT,ONLINE,2021-01-04T08:00:00+07:00,"
                    + "2021-01-19T17:00:00+07:00,2021-01-12T09:30:00.5+07:00,GRANTED";

    @Test
    void takesAClosedDossier() {
        assertThat(read(CLOSED))
                .isInstanceOfSatisfying(
                        Row.class,
                        row -> {
                            assertThat(row.line()).isEqualTo(7);
                            assertThat(row.code().value()).isEqualTo("HS-1");
                            assertThat(row.channel()).isEqualTo(Channel.ONLINE);
                            assertThat(row.receivedAt()).isEqualTo("2021-01-04T01:00:00Z");
                            assertThat(row.dueAt()).isEqualTo("2021-01-19T10:00:00Z");
                            assertThat(row.closedAt()).isEqualTo("2021-01-12T02:30:00.500Z");
                            assertThat(row.outcome()).isEqualTo(ImportedOutcome.GRANTED);
                        });
    }

    @Test
    void takesAnOpenDossierWithoutADueDate() {
        assertThat(read("HS 1/2021-Đ,1.013225,vu-quang,KTHT,POST,2021-01-04T08:00+07:00,,,"))
                .isInstanceOfSatisfying(
                        Row.class,
                        row -> {
                            assertThat(row.dueAt()).isNull();
                            assertThat(row.closedAt()).isNull();
                            assertThat(row.outcome()).isNull();
                        });
    }

    @Test
    void takesADepartmentThatDoesNotUsuallyHandleTheProcedure() {
        assertThat(read(CLOSED.replace("KTHT", "VHTT")))
                .isInstanceOfSatisfying(
                        Row.class,
                        row -> assertThat(row.department()).isEqualTo(new DepartmentCode("VHTT")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HS-1,      | ,           | bad-code",
                "HS-1,      | H\tS,       | bad-code",
                "1.013225   | 9.999999    | unknown-procedure",
                "1.013225   | ?           | unknown-procedure",
                "vu-quang   | ha-noi      | unknown-agency",
                "vu-quang   | Vũ Quang    | unknown-agency",
                "KTHT       | CONG_AN     | unknown-department",
                "ONLINE     | FAX         | bad-channel",
                "ONLINE     | online      | bad-channel",
                "2021-01-04T08:00:00+07:00 | 2021-01-04T08:00:00 | bad-date",
                "2021-01-04T08:00:00+07:00 | 04/01/2021          | day-without-hour",
                "2021-01-04T08:00:00+07:00 | 2021-01-04          | day-without-hour",
                "2021-01-04T08:00:00+07:00 | 31/02/2021          | bad-date",
                "2021-01-12T09:30:00.5+07:00 | 12/1/2021         | day-without-hour",
                "2021-01-12T09:30:00.5+07:00 | 2021-01-04T00:00:00+07:00 | day-without-hour",
                "2021-01-04T08:00:00+07:00 | +99999-01-04T08:00:00+07:00 | bad-date",
                "2021-01-04T08:00:00+07:00 | 2021-02-30T08:00:00+07:00   | bad-date",
                "2021-01-19T17:00:00+07:00 | 2021-01-04T07:59:59+07:00   | due-before-received",
                "2021-01-12T09:30:00.5+07:00 | 2021-01-04T07:59:59+07:00 | closed-before-received",
                "2021-01-12T09:30:00.5+07:00 | 2021-04-01T00:00:00.1+07:00 | future-date",
                "GRANTED    | LOST        | bad-outcome",
                ",GRANTED   | ,           | close-without-outcome",
                ",2021-01-12T09:30:00.5+07:00 | , | outcome-without-close"
            })
    void refusesARowThatCannotBe(String part, String instead, String key) {
        assertThat(faults(CLOSED.replace(part, instead))).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-04T00:00:00+07:00, 2022-01-04T17:30",
        "2022-01-04T00:00:00Z,      2022-01-04T17:30",
        "2022-01-03T17:00:00Z,      2022-01-04T17:30",
        "04/01/2022,                2022-01-04T17:30",
        "4/1/2022,                  2022-01-04T17:30",
        "2022-01-04,                2022-01-04T17:30",
        "2022-01-08T00:00+07:00,    2022-01-10T17:30",
        "2022-01-04T17:30+07:00,    2022-01-04T17:30",
        "01/01/1900,                ",
        "31/12/2999,                2999-12-31T17:30",
    })
    void takesADayForTheEndOfItsOfficeHours(String written, @Nullable LocalDateTime at) {
        RowReading reading =
                read(sameDay(written), DISTRICT, Instant.parse("2022-03-01T01:00:00Z"));

        assertThat(reading instanceof Row row ? row.dueAt() : null)
                .isEqualTo(at == null ? null : VietnamTime.instant(at));
    }

    @Test
    void knowsARowAgainByTheDayItWroteWhateverTheOfficeHours() {
        Instant now = Instant.parse("2022-03-01T01:00:00Z");

        assertThat(read(sameDay("04/01/2022"), DISTRICT, now))
                .isInstanceOfSatisfying(
                        Row.class,
                        row ->
                                assertThat(row.due())
                                        .extracting(RowDue::written)
                                        .isEqualTo(Instant.parse("2022-01-03T17:00:00Z")));
    }

    @Test
    void knowsACodeHoweverItsAccentsWereTyped() {
        RowReading composed = read(CLOSED.replace("HS-1", "ĐB-H\u1ED3 01"));

        assertThat(read(CLOSED.replace("HS-1", "ĐB-Ho\u0302\u0300 01"))).isEqualTo(composed);
        assertThat(read(CLOSED.replace("HS-1", "ĐB-H\u00F4\u0300 01"))).isEqualTo(composed);
    }

    @Test
    void refusesARowThatWasReceivedTomorrow() {
        String tomorrow = "2021-04-02T08:00:00+07:00";

        assertThat(faults("HS-1,1.013225,vu-quang,KTHT,ONLINE," + tomorrow + ",,,"))
                .containsExactly("future-date");
    }

    @ParameterizedTest
    @CsvSource({
        "duc-linh, 2021-02-01T08:00:00+07:00, ",
        "duc-linh, 2025-06-30T23:59:59+07:00, ",
        "duc-linh, 2025-07-01T00:00:00+07:00, agency-ended",
        "mai-hoa,  2025-06-30T23:59:59+07:00, agency-not-begun",
        "mai-hoa,  2025-07-01T00:00:00+07:00, ",
    })
    void judgesAnAgencyByTheDayOfReception(String agency, String receivedAt, @Nullable String key) {
        String line =
                "HS-1,1.001193,vu-quang.%s,TU_PHAP_HO_TICH,COUNTER,%s,,,"
                        .formatted(agency, receivedAt);

        assertThat(faults(read(line, DISTRICT, Instant.parse("2026-01-05T01:00:00Z"))))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void namesTheLastDayAndTheSuccessorOfAnAgencyThatHadEnded() {
        String line =
                "HS-1,1.001193,vu-quang.duc-linh,TU_PHAP_HO_TICH,COUNTER,"
                        + "2025-07-01T08:00:00+07:00,,,";

        assertThat(read(line, DISTRICT, Instant.parse("2026-01-05T01:00:00Z")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons())
                                        .extracting(Reason::argument)
                                        .containsExactly(
                                                "vu-quang.duc-linh, 2025-06-30"
                                                        + " → vu-quang.mai-hoa"));
    }

    @Test
    void tellsAllThatIsWrongWithARowAtOnce() {
        assertThat(faults("HS-1,9.9,vu-quang,KTHT,FAX,yesterday,,,GRANTED"))
                .containsExactly(
                        "unknown-procedure", "bad-channel", "bad-date", "outcome-without-close");
    }

    @Test
    void refusesWhatLiesOutsideTheImportersScope() {
        var commune = new Scope(new AgencyId("vu-quang.duc-linh"), List.of());

        assertThat(faults(read(CLOSED, commune))).containsExactly("out-of-scope");
    }

    private static String sameDay(String dueAt) {
        return "HS-1,2.000815,vu-quang.duc-linh,TU_PHAP_HO_TICH,COUNTER,2022-01-04T08:05+07:00,"
                + dueAt
                + ",2022-01-04T10:00+07:00,GRANTED";
    }

    private static List<String> faults(String line) {
        return faults(read(line));
    }

    private static List<String> faults(RowReading reading) {
        return reading instanceof Rejected rejected
                ? rejected.reasons().stream().map(reason -> reason.fault().key()).toList()
                : List.of();
    }

    private static RowReading read(String line) {
        return read(line, DISTRICT);
    }

    private static RowReading read(String line, Scope scope) {
        return read(line, scope, Instant.parse("2021-03-31T17:00:00Z"));
    }

    private static RowReading read(String line, Scope scope, Instant now) {
        var format = new CsvRows();
        assertThat(format.header(HEADER)).isEmpty();
        return switch (format.row(7, line)) {
            case ParsedRow.Legible(RowText text) ->
                    new RowRules(CATALOGUE, CALENDAR, scope, now).check(text);
            case ParsedRow.Empty _ -> throw new AssertionError("Is empty: " + line);
            case ParsedRow.Illegible(Rejected why) -> why;
        };
    }
}
