package vn.motcua.intake.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

final class LineReaderTest {

    @Test
    void readsLinesOfAnyEndingAndALastOneWithoutAny() throws IOException {
        assertThat(lines("một\r\nhai\n\nbốn"))
                .containsExactly(
                        new Line.Text(1, "một"),
                        new Line.Text(2, "hai"),
                        new Line.Text(3, ""),
                        new Line.Text(4, "bốn"));
    }

    @Test
    void readsNothingFromAnEmptyFile() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(lines("\uFEFFcode\n")).containsExactly(new Line.Text(1, "code"));
    }

    @Test
    void losesOnlyTheLineThatIsTooLong() throws IOException {
        assertThat(lines("a\n" + "x".repeat(200_000) + "\nb"))
                .containsExactly(
                        new Line.Text(1, "a"),
                        new Line.Unusable(2, RowFault.LINE_TOO_LONG),
                        new Line.Text(3, "b"));
    }

    @Test
    void losesOnlyTheLineThatIsNotUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a\nm".getBytes(UTF_8));
        bytes.write(0xF4);
        bytes.writeBytes("t\nb".getBytes(UTF_8));

        assertThat(lines(bytes.toByteArray()))
                .containsExactly(
                        new Line.Text(1, "a"),
                        new Line.Unusable(2, RowFault.BAD_ENCODING),
                        new Line.Text(3, "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void tellsUtf16FromTheFirstLine(String charset) throws IOException {
        assertThat(lines("code,agency\n".getBytes(Charset.forName(charset))))
                .first()
                .isEqualTo(new Line.Unusable(1, RowFault.UTF_16));
    }

    @Test
    void tellsUtf16FromItsByteOrderMark() throws IOException {
        assertThat(lines("\uFEFFmã\n".getBytes(UTF_16LE)))
                .first()
                .isEqualTo(new Line.Unusable(1, RowFault.UTF_16));
    }

    @Test
    void readsOverTheEdgesOfItsBuffer() throws IOException {
        String line = "ổ".repeat(1_000);

        assertThat(lines((line + "\n").repeat(200)))
                .hasSize(200)
                .allSatisfy(read ->
                        assertThat(read)
                                .isInstanceOfSatisfying(
                                        Line.Text.class,
                                        text -> assertThat(text.text()).isEqualTo(line)));
    }

    private static List<Line> lines(String text) throws IOException {
        return lines(text.getBytes(UTF_8));
    }

    private static List<Line> lines(byte[] bytes) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (var reader = new LineReader(new ByteArrayInputStream(bytes))) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
