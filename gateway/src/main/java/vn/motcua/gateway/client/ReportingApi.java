package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import vn.motcua.gateway.client.OfficersClient.Officers;
import vn.motcua.gateway.client.ProseClient.Checked;
import vn.motcua.gateway.client.ReportFileClient.Ages;
import vn.motcua.gateway.client.ReportFileClient.Trend;
import vn.motcua.gateway.client.ReportingClient.Check;
import vn.motcua.gateway.client.ReportingClient.DossierPage;
import vn.motcua.gateway.client.ReportingClient.Fact;
import vn.motcua.gateway.client.ReportingClient.Report;
import vn.motcua.gateway.identity.Account;

import java.util.Map;

/** What the pages use of reporting-service's contract. */
@HttpExchange(accept = {"application/json", "application/problem+json"})
interface ReportingApi {

    @GetExchange("/api/reports/{period}")
    Report report(@PathVariable String period, @RequestParam String by, Account who);

    @GetExchange("/api/reports/{period}/dossiers")
    DossierPage dossiers(@PathVariable String period, Cell cell, Account who);

    @PostExchange("/api/reports/check")
    Check check(@RequestBody Map<String, Long> figures, Account who);

    @PostExchange("/api/reports/check-text")
    Checked check(@RequestBody Text text, Account who);

    @GetExchange("/api/reports/dossiers/{id}")
    Fact fact(@PathVariable String id, Account who);

    @GetExchange("/api/reports/{period}/officers")
    Officers officers(@PathVariable String period, Account who);

    @GetExchange("/api/reports/{period}/officers/dossiers")
    OfficersClient.Page officersDossiers(
            @PathVariable String period, OfficerCell cell, Account who);

    @GetExchange("/api/reports/{period}/trend")
    Trend trend(@PathVariable String period, @RequestParam int periods, Account who);

    @GetExchange("/api/reports/{period}/ages")
    Ages ages(@PathVariable String period, Account who);

    @GetExchange(
            url = "/api/reports/{period}/dossiers.{format}",
            accept = {"*/*", "application/problem+json"})
    byte[] dossierFile(
            @PathVariable String period, @PathVariable String format, Rows rows, Account who);

    /** A file that names people, who are told with the question. */
    @PostExchange(
            url = "/api/reports/{period}/{file}",
            accept = {"*/*", "application/problem+json"})
    byte[] file(
            @PathVariable String period,
            @PathVariable String file,
            @RequestParam @Nullable String by,
            @RequestBody Names names,
            Account who);

    @GetExchange(
            url = "/api/reports/closings/{unit}/{period}/file",
            accept = {"*/*", "application/problem+json"})
    byte[] closingFile(@PathVariable String unit, @PathVariable String period, Account who);

    record Cell(String cell, @Nullable String by, @Nullable String key, int page, int size) {}

    record OfficerCell(
            String figure,
            @Nullable String agency,
            @Nullable String department,
            @Nullable String officer,
            int page,
            int size) {}

    record Rows(@Nullable String by, @Nullable String cell, @Nullable String key) {}

    record Names(Map<String, String> names) {}

    record Text(String text, String period, String agency) {}
}
