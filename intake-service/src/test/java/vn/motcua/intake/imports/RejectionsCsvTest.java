package vn.motcua.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.intake.DoorTest;
import vn.motcua.intake.imports.rows.RowFault;
import vn.motcua.intake.imports.rows.RowReading.Rejected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

final class RejectionsCsvTest extends DoorTest {

    @Autowired private RejectionsCsv rejections;

    @Test
    void holdsNothingThatASpreadsheetWouldRun() throws IOException {
        String formula = "=HYPERLINK(\"http://x.example\")";

        assertThat(csv(Locale.ENGLISH, Rejected.of(2, formula, RowFault.UNKNOWN_AGENCY, "ha-noi")))
                .startsWith("\uFEFFline,code,key,reason")
                .contains("2,\"'=HYPERLINK(\"\"http://x.example\"\")\",unknown-agency,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasWordsForEveryFault(String language) throws IOException {
        Rejected[] rejected =
                Arrays.stream(RowFault.values())
                        .map(fault -> Rejected.of(2, "HS-1", fault, "x"))
                        .toArray(Rejected[]::new);

        assertThat(csv(Locale.of(language), rejected).lines())
                .hasSize(RowFault.values().length + 1)
                .noneMatch(line -> line.contains("import.row"));
    }

    private String csv(Locale locale, Rejected... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        rejections.write(Stream.of(rows), locale, out);
        return out.toString(UTF_8);
    }
}
