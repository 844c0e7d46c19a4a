package vn.motcua.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import vn.motcua.intake.DoorTest;
import vn.motcua.kernel.event.Role;

import java.nio.charset.Charset;

final class ImportDoorTest extends DoorTest {

    private static final String HEADER =
            "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome\n";

    @Test
    void takesAFileAndSaysWhereToLook() {
        assertThat(post("text/csv", HEADER))
                .hasStatus(HttpStatus.ACCEPTED)
                .containsHeader("Location")
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("RUNNING");
    }

    @Test
    void refusesAHeaderWithoutAllColumnsInBothLanguages() {
        String header = HEADER.replace(",dueAt", "");

        assertThat(post("text/csv", header))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Dòng tiêu đề của tệp chưa đúng");
        assertThat(post("text/csv", header).header("Accept-Language", "en"))
                .bodyJson()
                .extractingPath("$.columns[0].column")
                .isEqualTo("dueAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\uFEFFsep=,\n", "\uFEFF", ""})
    void takesAFileAsSpreadsheetsWriteIt(String first) {
        assertThat(post("text/csv", first + HEADER.replace(',', ';')))
                .hasStatus(HttpStatus.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE,     text/csv,             '',     import-utf-16",
        "UTF-16,       text/csv,             Mã hồ sơ, import-utf-16",
        "UTF-16LE,     application/x-ndjson, '',     import-utf-16",
        "windows-1258, text/csv,             Đ,      import-bad-encoding",
    })
    void namesTheEncodingThatItCannotRead(
            String charset, String type, String title, String problem) {
        byte[] file = (title + HEADER).getBytes(Charset.forName(charset));

        assertThat(
                        door.post()
                                .uri("/api/imports")
                                .contentType(type)
                                .content(file)
                                .with(a(Role.OPERATOR)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:motcua:problem:" + problem);
    }

    @Test
    void refusesAnEmptyCsvFile() {
        assertThat(post("text/csv", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void refusesOtherContentTypes() {
        assertThat(post("application/json", "{}"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .hasContentType("application/problem+json");
    }

    @Test
    void refusesACompressionItDoesNotKnow() {
        assertThat(post("text/csv", HEADER).header("Content-Encoding", "br"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void mustBeToldWhatAGzipFileHolds() {
        assertThat(post("application/gzip", "x"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:motcua:problem:invalid-parameter");
    }

    @Test
    void isForOperatorsOnly() {
        assertThat(
                        door.post()
                                .uri("/api/imports")
                                .contentType("text/csv")
                                .content(HEADER)
                                .with(a(Role.LEADER)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void knowsNoImportByAWrongId() {
        assertThat(door.get().uri("/api/imports/nope").with(a(Role.OPERATOR)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MockMvcRequestBuilder post(String type, String body) {
        return door.post()
                .uri("/api/imports")
                .contentType(type)
                .content(body)
                .with(a(Role.OPERATOR));
    }
}
