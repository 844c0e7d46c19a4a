package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.Inbox.Bulk;
import vn.motcua.gateway.client.Inbox.Page;
import vn.motcua.gateway.client.Inbox.Query;
import vn.motcua.gateway.client.Inbox.Result;
import vn.motcua.gateway.client.Inbox.Row;
import vn.motcua.gateway.client.Inbox.Saved;
import vn.motcua.gateway.identity.Account;

import java.util.List;
import java.util.Objects;

/** What the pages of inboxes ask processing-service. */
public final class InboxClient {

    private final ProcessingApi processing;
    private final ServiceAddresses addresses;

    InboxClient(ProcessingApi processing, ServiceAddresses addresses) {
        this.processing = processing;
        this.addresses = addresses;
    }

    /** The cases an inbox shows, at the instance that serves the department. */
    public Page cases(Query query, Account who) {
        var found =
                processing.cases(query, addresses.processingAt(query.filter().department()), who);
        return new Page(
                found.items().stream().map(InboxClient::row).toList(),
                found.total(),
                found.page(),
                found.size(),
                found.counts());
    }

    /**
     * Gives one command to many cases of one instance.
     *
     * @throws ServiceProblem when it is refused for all of them
     */
    public List<Result> give(Bulk bulk, @Nullable String department, Account who) {
        String key = bulk.key() == null || bulk.key().isBlank() ? null : bulk.key();
        var order = new ProcessingApi.Bulk(bulk.command(), bulk.body(), bulk.items());
        return processing.bulk(key, order, addresses.processingAt(department), who).items().stream()
                .map(InboxClient::result)
                .toList();
    }

    /** The inboxes that this account has saved. They are all kept at the usual instance. */
    public List<Saved> saved(Account who) {
        return processing.filters(addresses.processingAt(null), who).items();
    }

    /** Saves one, in place of one of the same name. */
    public void save(Saved saved, Account who) {
        var content =
                new ProcessingApi.FilterContent(
                        saved.filter(),
                        Objects.requireNonNullElse(saved.sort(), "timeLeft"),
                        Objects.requireNonNullElse(saved.order(), "asc"));
        processing.saveFilter(saved.name(), content, addresses.processingAt(null), who);
    }

    /** Forgets one. */
    public void forget(String name, Account who) {
        processing.deleteFilter(name, addresses.processingAt(null), who);
    }

    private static Row row(ProcessingApi.Line one) {
        return new Row(
                one.summary(),
                one.version(),
                one.timeLeft() == null ? null : one.timeLeft().text(),
                one.onBehalfOf());
    }

    private static Result result(ProcessingApi.Result one) {
        return new Result(
                one.id(), one.status(), one.problem() == null ? null : one.problem().detail());
    }
}
