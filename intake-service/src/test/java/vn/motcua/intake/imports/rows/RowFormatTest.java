package vn.motcua.intake.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.intake.imports.rows.RowFormat.HeaderFault;
import vn.motcua.intake.imports.rows.RowFormat.ParsedRow;
import vn.motcua.intake.imports.rows.RowReading.Rejected;

import java.util.Map;

final class RowFormatTest {

    private static final String HEADER =
            "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome";

    @Nested
    final class ACsvFile {

        private final CsvRows rows = new CsvRows();

        @Test
        void mayHaveItsColumnsInAnyOrder() {
            rows.header(
                    "outcome,closedAt,dueAt,receivedAt,channel,department,agency,procedure,code");

            assertThat(rows.row(2, ",,,x,,,,,\"HS, 1\""))
                    .isEqualTo(
                            new ParsedRow.Legible(
                                    new RowText(
                                            2,
                                            Map.of(
                                                    Column.RECEIVED_AT, "x",
                                                    Column.CODE, "HS, 1"))));
        }

        @Test
        void isToldWhichColumnsAreMissingUnknownOrRepeated() {
            assertThat(rows.header(HEADER.replace("dueAt", "due").replace("agency", "code")))
                    .containsExactlyInAnyOrder(
                            new HeaderFault("due", "unknown"),
                            new HeaderFault("code", "repeated"),
                            new HeaderFault("dueAt", "missing"),
                            new HeaderFault("agency", "missing"));
        }

        @Test
        void needsAHeader() {
            assertThat(rows.header("")).hasSize(Column.values().length);
        }

        @ParameterizedTest
        @ValueSource(chars = {';', '\t', '|'})
        void mayHaveItsColumnsSeparatedAsItsHeaderIs(char separator) {
            assertThat(rows.header(HEADER.replace(',', separator))).isEmpty();
            assertThat(rows.row(2, "HS,1;1.0;;;;;;;".replace(';', separator)))
                    .isEqualTo(
                            new ParsedRow.Legible(
                                    new RowText(
                                            2,
                                            Map.of(
                                                    Column.CODE, "HS,1",
                                                    Column.PROCEDURE, "1.0"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"sep=,", "sep=;", "SEP=\t", "\"sep=;\"", "sep=,,,,,,,,,"})
        void mayBeginWithItsSeparator(String line) {
            assertThat(rows.isAboveHeader(line)).isTrue();
            assertThat(rows.isAboveHeader(HEADER)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {",,,,,,,,", ",", "\u00A0,, ,,,,,,,,", ",,\"\",,,,,,"})
        void mayHaveRowsOfNothing(String line) {
            rows.header(HEADER);

            assertThat(rows.row(3, line)).isEqualTo(new ParsedRow.Empty());
        }

        @Test
        void mayHaveEmptyColumnsWithoutATitle() {
            assertThat(rows.header(HEADER + ",,")).isEmpty();

            assertThat(rows.row(2, "HS-1,,,,,,,,,,"))
                    .isEqualTo(new ParsedRow.Legible(new RowText(2, Map.of(Column.CODE, "HS-1"))));
            assertThat(rows.row(3, "HS-1,,,,,,,,,,,,"))
                    .isEqualTo(new ParsedRow.Legible(new RowText(3, Map.of(Column.CODE, "HS-1"))));
        }

        @Test
        void losesARowWithAValueInAColumnWithoutATitle() {
            rows.header(HEADER + ",,");

            assertThat(rows.row(2, "HS-1,,,,,,,,,,note"))
                    .isEqualTo(
                            new ParsedRow.Illegible(
                                    Rejected.of(2, "HS-1", RowFault.UNNAMED_COLUMN, "11")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u00A0", "\u202F", "\u200B", "\uFEFF", "\u2060\t "})
        void mayHaveBlanksThatNobodySees(String blank) {
            assertThat(rows.header(HEADER.replace("agency", blank + "agency" + blank))).isEmpty();

            assertThat(rows.row(2, ",,vu-quang.duc-linh" + blank + ",,,,,,"))
                    .isEqualTo(
                            new ParsedRow.Legible(
                                    new RowText(2, Map.of(Column.AGENCY, "vu-quang.duc-linh"))));
        }

        @Test
        void losesARowWithTooManyColumns() {
            rows.header(HEADER);

            assertThat(fault(rows.row(3, "a,b,c,d,e,f,g,h,i,j"))).isEqualTo(RowFault.COLUMN_COUNT);
        }

        @Test
        void losesOnlyTheRowWithAnOpenQuote() {
            rows.header(HEADER);

            assertThat(fault(rows.row(3, "\"a,b,c,d,e,f,g,h,i")))
                    .isEqualTo(RowFault.UNREADABLE_LINE);
            assertThat(rows.row(4, "a,b,c,d,e,f,g,h,i")).isInstanceOf(ParsedRow.Legible.class);
        }
    }

    @Nested
    final class AnNdjsonFile {

        private final JsonRows rows = new JsonRows();

        @Test
        void mayLeaveMembersOut() {
            assertThat(rows.row(1, "{\"code\":\" HS-1 \",\"dueAt\":null,\"outcome\":\"\"}"))
                    .isEqualTo(new ParsedRow.Legible(new RowText(1, Map.of(Column.CODE, "HS-1"))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"{\"code\":\"HS-1\"", "[]", "\"HS-1\"", "{\"code\":1}", "{} {}", "HS-1"})
        void losesALineThatIsNoObjectOfStrings(String line) {
            assertThat(fault(rows.row(1, line))).isEqualTo(RowFault.UNREADABLE_LINE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"code\":\"\",\"agency\":null}", "{\"\":\"\u00A0\"}"})
        void mayHaveLinesOfNothing(String line) {
            assertThat(rows.row(1, line)).isEqualTo(new ParsedRow.Empty());
        }

        @Test
        void mayHaveBlanksThatNobodySees() {
            assertThat(rows.row(1, "{\"code\u200B\":\"\u00A0HS-1\u202F\"}"))
                    .isEqualTo(new ParsedRow.Legible(new RowText(1, Map.of(Column.CODE, "HS-1"))));
        }

        @Test
        void losesALineWithAMemberNobodyKnows() {
            assertThat(fault(rows.row(1, "{\"code\":\"HS-1\",\"name\":\"An\"}")))
                    .isEqualTo(RowFault.UNKNOWN_COLUMN);
        }
    }

    private static RowFault fault(ParsedRow row) {
        return switch (row) {
            case ParsedRow.Illegible(var why) -> why.reasons().getFirst().fault();
            case ParsedRow.Legible _, ParsedRow.Empty _ ->
                    throw new AssertionError("Was not refused: " + row);
        };
    }
}
