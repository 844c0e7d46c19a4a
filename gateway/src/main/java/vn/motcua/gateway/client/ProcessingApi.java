package vn.motcua.gateway.client;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.springframework.web.util.UriBuilderFactory;

import vn.motcua.gateway.client.Inbox.Filter;
import vn.motcua.gateway.client.Inbox.Item;
import vn.motcua.gateway.client.Inbox.Saved;
import vn.motcua.gateway.client.IntakeClient.Applicant;
import vn.motcua.gateway.client.MandateClient.MandatePage;
import vn.motcua.gateway.client.MandateClient.Terms;
import vn.motcua.gateway.client.ProcessingClient.CaseStatus;
import vn.motcua.gateway.client.ProcessingClient.CaseSummary;
import vn.motcua.gateway.client.ProcessingClient.Delivered;
import vn.motcua.gateway.client.ScanClient.Filed;
import vn.motcua.gateway.client.ScanClient.Limits;
import vn.motcua.gateway.client.StaffClient.Member;
import vn.motcua.gateway.identity.Account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the pages use of processing-service's contract, at the instance that a call is made to. */
@HttpExchange(accept = {"application/json", "application/problem+json"})
interface ProcessingApi {

    @GetExchange("/api/cases")
    Lines cases(Inbox.Query query, UriBuilderFactory at, Account who);

    @PostExchange("/api/cases/bulk")
    Results bulk(
            @RequestHeader("Idempotency-Key") @Nullable String key,
            @RequestBody Bulk bulk,
            UriBuilderFactory at,
            Account who);

    @GetExchange("/api/cases/filters")
    Filters filters(UriBuilderFactory at, Account who);

    @PutExchange("/api/cases/filters/{name}")
    void saveFilter(
            @PathVariable String name,
            @RequestBody FilterContent content,
            UriBuilderFactory at,
            Account who);

    @DeleteExchange("/api/cases/filters/{name}")
    void deleteFilter(@PathVariable String name, UriBuilderFactory at, Account who);

    @GetExchange("/api/cases/{id}")
    ResponseEntity<Found> find(@PathVariable String id, UriBuilderFactory at, Account who);

    @PostExchange("/api/cases/{id}/{command}")
    ResponseEntity<Found> command(
            @PathVariable String id,
            @PathVariable String command,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") @Nullable String key,
            @RequestBody Map<String, Object> body,
            UriBuilderFactory at,
            Account who);

    @GetExchange("/api/cases/{id}/status")
    CaseStatus status(@PathVariable String id, UriBuilderFactory at, Account who);

    @GetExchange("/api/cases/deliveries")
    Deliveries deliveries(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            UriBuilderFactory at,
            Account who);

    @PostExchange(
            url = "/api/cases/{id}/letters/{letter}",
            accept = {"application/pdf", "application/problem+json"})
    byte[] letter(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestParam @Nullable Long sequence,
            @RequestBody @Nullable Addressee to,
            UriBuilderFactory at,
            Account who);

    @GetExchange(
            url = "/api/cases/{id}/control-sheet",
            accept = {"application/pdf", "application/problem+json"})
    byte[] controlSheet(@PathVariable String id, UriBuilderFactory at, Account who);

    @GetExchange("/api/cases/papers/checks")
    Limits limits(UriBuilderFactory at, Account who);

    @PostExchange("/api/cases/papers/checks")
    void check(
            PaperCheck paper,
            @RequestHeader("Content-Type") String type,
            @RequestBody Resource head,
            UriBuilderFactory at,
            Account who);

    @PostExchange("/api/cases/{id}/papers")
    Filed file(
            @PathVariable String id,
            PaperName paper,
            @RequestHeader("Content-Type") String type,
            @RequestBody Resource content,
            UriBuilderFactory at,
            Account who);

    @GetExchange(
            url = "/api/cases/{id}/papers/{paper}",
            accept = {"*/*", "application/problem+json"})
    ResponseEntity<byte[]> paper(
            @PathVariable String id, @PathVariable String paper, UriBuilderFactory at, Account who);

    @GetExchange("/api/mandates")
    MandatePage mandates(
            @RequestParam @Nullable String department,
            @RequestParam int page,
            @RequestParam int size,
            UriBuilderFactory at,
            Account who);

    @PostExchange("/api/mandates")
    void giveMandate(@RequestBody Terms terms, UriBuilderFactory at, Account who);

    @DeleteExchange("/api/mandates/{id}")
    void endMandate(@PathVariable String id, UriBuilderFactory at, Account who);

    @GetExchange("/api/staff")
    Members staff(
            @RequestParam @Nullable String agency,
            @RequestParam @Nullable String department,
            @RequestParam int page,
            @RequestParam int size,
            UriBuilderFactory at,
            Account who);

    @GetExchange("/api/staff/names")
    Names names(@RequestParam int page, UriBuilderFactory at, Account who);

    record Lines(
            List<Line> items, long total, int page, int size, @Nullable Map<String, Long> counts) {}

    record Line(
            @JsonUnwrapped CaseSummary summary,
            long version,
            @Nullable TimeLeft timeLeft,
            @Nullable String onBehalfOf) {}

    record TimeLeft(String text) {}

    record Bulk(String command, Map<String, Object> body, List<Item> items) {}

    record Results(List<Result> items) {}

    record Result(String id, int status, @Nullable Refusal problem) {}

    record Refusal(String detail) {}

    record Filters(List<Saved> items) {}

    record FilterContent(Filter filter, String sort, String order) {}

    record Found(@JsonUnwrapped CaseSummary summary, @JsonUnwrapped CaseFile file, long version) {}

    record Addressee(
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email) {

        static @Nullable Addressee of(@Nullable Applicant applicant) {
            return applicant == null
                    ? null
                    : new Addressee(
                            applicant.name(),
                            applicant.identityNumber(),
                            applicant.address(),
                            applicant.phone(),
                            applicant.email());
        }
    }

    record Deliveries(List<Delivered> items) {}

    record PaperName(@Nullable String key, String name) {}

    record PaperCheck(String procedure, @Nullable String key, String name, long size) {}

    record Members(List<Member> items, long total) {}

    record Names(List<Name> items, long total, int size) {}

    record Name(String login, String name) {}
}
