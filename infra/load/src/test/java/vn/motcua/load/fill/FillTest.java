package vn.motcua.load.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.load.StandIn;
import vn.motcua.load.driver.NoLife.WrongAnswer;
import vn.motcua.load.machine.Proc;
import vn.motcua.load.machine.Watch;
import vn.motcua.load.run.Ticker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

class FillTest {

    private static final String HEADING =
            "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome";
    private static final String CLOSED =
            "A-1,p,a,d,COUNTER,2021-01-04T08:00:00+07:00,2021-01-20T17:00:00+07:00,2021-01-10T09:00:00+07:00,REFUSED";
    private static final String OPEN =
            "A-2,p,a,d,COUNTER,2021-03-30T08:00:00+07:00,2021-04-20T17:00:00+07:00,,";

    private final Rows rows = new Rows(HEADING + "\n" + CLOSED + "\n" + OPEN + "\n", 2);
    private final StandIn gateway;

    FillTest() throws IOException {
        gateway = new StandIn();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void eachCopyHasCodesOfItsOwnAndIsMovedOnByQuarters() {
        assertThat(rows.row(0))
                .isEqualTo(
                        "C0-A-1,p,a,d,COUNTER,2021-01-04T08:00+07:00,2021-01-20T17:00+07:00,2021-01-10T09:00+07:00,REFUSED");
        assertThat(rows.row(2))
                .isEqualTo(
                        "C1-A-1,p,a,d,COUNTER,2021-04-05T08:00+07:00,2021-04-21T17:00+07:00,2021-04-11T09:00+07:00,REFUSED");
        assertThat(rows.row(4)).startsWith("C2-A-1,p,a,d,COUNTER,2021-01-04T08:00+07:00,");
    }

    @Test
    void onlyTheNewestQuarterHasDossiersThatAreOpen() {
        assertThat(rows.row(1)).endsWith("2021-04-20T17:00+07:00,2021-04-20T17:00+07:00,GRANTED");
        assertThat(rows.row(3)).endsWith("2021-07-20T17:00+07:00,,");
    }

    @Test
    void aFileHasTheHeadingAndTheRowsInTheirOrder() {
        assertThat(rows.file(1, 2))
                .isEqualTo(HEADING + "\n" + rows.row(1) + "\n" + rows.row(2) + "\n");
    }

    @Test
    void filesAreImportedOneAfterTheOtherAndCountedAtTheEnd() throws Exception {
        gateway.on("GET /api/reports/status", 200, "{\"dossiers\":7,\"lag\":0}")
                .on("GET /api/reports/status", 200, "{\"dossiers\":9,\"lag\":2}")
                .on("GET /api/reports/status", 200, "{\"dossiers\":10,\"lag\":0}");
        imported(0, "{\"state\":\"DONE\",\"accepted\":2,\"unchanged\":0,\"rejected\":0}");
        imported(2, "{\"state\":\"DONE\",\"accepted\":1,\"unchanged\":1,\"rejected\":0}");

        Filled filled = fill(4, 2);

        assertThat(filled.accepted()).isEqualTo(3);
        assertThat(filled.unchanged()).isEqualTo(1);
        assertThat(filled.rejected()).isZero();
        assertThat(gateway.bodies()).contains(rows.file(0, 2), rows.file(2, 2));
        assertThat(gateway.asked())
                .filteredOn(request -> request.equals("GET /api/imports/0"))
                .hasSize(2);
    }

    @Test
    void anImportThatFailsEndsTheFill() {
        gateway.on("GET /api/reports/status", 200, "{\"dossiers\":0,\"lag\":0}");
        imported(0, "{\"state\":\"FAILED\"}");

        assertThatThrownBy(() -> fill(4, 2))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("FAILED");
        assertThat(gateway.asked()).doesNotContain("POST /api/imports?name=fill-2.csv");
    }

    private void imported(long row, String ended) {
        gateway.on(
                        "POST /api/imports?name=fill-%d.csv".formatted(row),
                        202,
                        "{\"id\":\"%d\"}".formatted(row))
                .on("GET /api/imports/" + row, 200, "{\"state\":\"RUNNING\"}")
                .on("GET /api/imports/" + row, 200, ended);
    }

    private Filled fill(long dossiers, long perFile) throws Exception {
        var ticker =
                new Ticker() {
                    private long now;

                    @Override
                    public long nanos() {
                        return now;
                    }

                    @Override
                    public void await(long nanos) {
                        now = Math.max(now, nanos);
                    }
                };
        var quiet = new PrintStream(OutputStream.nullOutputStream());
        try (Watch watch = Watch.over(new Proc(), Map.of())) {
            return new Fill(gateway.base(), rows, ticker, quiet).run(dossiers, perFile, watch);
        }
    }
}
