package vn.motcua.reporting.report.closings;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.reporting.GoldenFile;
import vn.motcua.reporting.report.closings.Restatement.Change;
import vn.motcua.reporting.report.closings.Restatement.Source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The JSON of a restatement as it was once looked at. */
class GoldenRestatementTest {

    @Test
    void aRestatementIsAsItWas() throws IOException {
        var restatement =
                new Restatement(
                        new Source(
                                "vu-quang",
                                "2021-Q1",
                                LocalDate.parse("2021-01-01"),
                                LocalDate.parse("2021-04-01"),
                                "hash"),
                        Map.of("open", 148L),
                        Map.of("open", 149L),
                        Map.of("open", 1L),
                        Map.of(),
                        List.of(new Change("id", "HS-1", Map.of("open", 1L))),
                        1,
                        0,
                        20);

        String json =
                new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(restatement);
        GoldenFile.hold("restatement.json", json.replace("\r\n", "\n") + "\n");
    }
}
