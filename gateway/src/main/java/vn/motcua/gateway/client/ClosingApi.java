package vn.motcua.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import vn.motcua.gateway.client.ClosingClient.Closing;
import vn.motcua.gateway.client.ClosingClient.Page;
import vn.motcua.gateway.client.ClosingClient.Restatement;
import vn.motcua.gateway.client.ClosingClient.Verification;
import vn.motcua.gateway.identity.Account;

/** What the pages use of reporting-service's contract about closed periods. */
@HttpExchange(accept = {"application/json", "application/problem+json"})
interface ClosingApi {

    @GetExchange("/api/reports/closings")
    Page closings(@RequestParam int page, @RequestParam int size, Account who);

    @GetExchange("/api/reports/closings/{unit}/{period}")
    Closing closing(@PathVariable String unit, @PathVariable String period, Account who);

    @GetExchange("/api/reports/closings/{unit}/{period}/verification")
    Verification verification(@PathVariable String unit, @PathVariable String period, Account who);

    @GetExchange("/api/reports/closings/{unit}/{period}/restatement")
    Restatement restatement(@PathVariable String unit, @PathVariable String period, Account who);

    @PostExchange("/api/reports/closings")
    Closing close(@RequestBody Order order, Account who);

    record Order(String period, @JsonInclude(Include.NON_NULL) @Nullable Long acceptHeldBack) {}
}
