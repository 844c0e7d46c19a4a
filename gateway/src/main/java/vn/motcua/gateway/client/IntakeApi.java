package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import vn.motcua.gateway.client.IntakeClient.Applicant;
import vn.motcua.gateway.client.IntakeClient.Filing;
import vn.motcua.gateway.client.IntakeClient.FoundDossiers;
import vn.motcua.gateway.client.IntakeClient.LifeEvent;
import vn.motcua.gateway.client.IntakeClient.Procedures;
import vn.motcua.gateway.client.IntakeClient.Reception;
import vn.motcua.gateway.client.IntakeClient.RegisterOrder;
import vn.motcua.gateway.client.IntakeClient.Tracked;
import vn.motcua.gateway.identity.Account;

import java.util.List;

/** What the pages use of intake-service's contract. */
@HttpExchange(accept = {"application/json", "application/problem+json"})
interface IntakeApi {

    @GetExchange("/api/procedures")
    Procedures procedures(
            @RequestParam @Nullable String q, @RequestParam @Nullable String event, Account who);

    @GetExchange("/api/procedures/events")
    LifeEvents lifeEvents(Account who);

    @PostExchange("/api/dossiers/searches")
    FoundDossiers search(@RequestBody Search search, Account who);

    @PostExchange("/api/dossiers")
    Reception file(
            @RequestHeader("Idempotency-Key") String key, @RequestBody Filing filing, Account who);

    @GetExchange("/api/tracking")
    Tracked track(@RequestParam String code, @RequestParam @Nullable String digits, Account who);

    @GetExchange(
            url = "/api/dossiers/receipt",
            accept = {"application/pdf", "application/problem+json"})
    byte[] receipt(
            @RequestParam String code,
            @RequestHeader("Idempotency-Key") @Nullable String key,
            Account who);

    @GetExchange("/api/dossiers")
    Stored stored(@RequestParam String code, Account who);

    @PostExchange("/api/dossiers/applicants")
    Names names(@RequestBody Asked asked, Account who);

    @PostExchange(
            url = "/api/dossiers/register",
            accept = {"application/pdf", "application/problem+json"})
    byte[] register(@RequestBody RegisterOrder order, Account who);

    record LifeEvents(List<LifeEvent> items) {}

    record Search(String q, int page, int size) {}

    record Asked(List<String> ids) {}

    record Names(List<Name> items) {}

    record Name(String id, String name) {}

    record Stored(
            @Nullable String id, @Nullable Applicant applicant, @Nullable List<String> papers) {}
}
