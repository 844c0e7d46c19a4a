package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.time.LocalDate;
import java.util.List;

/** What the pages ask processing-service about mandates, at the instance of the department. */
public final class MandateClient {

    private static final int PAGE = 20;

    private final ProcessingApi processing;
    private final ServiceAddresses addresses;

    MandateClient(ProcessingApi processing, ServiceAddresses addresses) {
        this.processing = processing;
        this.addresses = addresses;
    }

    /** One page of mandates, the newest first. */
    public MandatePage mandates(@Nullable String department, int page, Account who) {
        return processing.mandates(department, page, PAGE, addresses.processingAt(department), who);
    }

    /**
     * Gives one.
     *
     * @throws ServiceProblem naming the fields that are wrong, or the mandate it overlaps with
     */
    public void give(Terms terms, Account who) {
        processing.giveMandate(terms, addresses.processingAt(terms.department()), who);
    }

    /** Ends one now; it is kept. */
    public void end(String id, @Nullable String department, Account who) {
        processing.endMandate(id, addresses.processingAt(department), who);
    }

    /**
     * What a mandate says.
     *
     * @param from first day, in Vietnam
     * @param to last day
     */
    public record Terms(
            String absent,
            String substitute,
            String agency,
            String department,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String reason) {}

    /** One page of them. */
    public record MandatePage(List<Mandate> items, long total, int page, int size) {}

    /** One of them, with how it stands today. */
    public record Mandate(
            String id,
            String absent,
            String substitute,
            String agency,
            String department,
            LocalDate from,
            LocalDate to,
            String reason,
            String state,
            @Nullable String endedBy,
            boolean mayEnd) {}
}
