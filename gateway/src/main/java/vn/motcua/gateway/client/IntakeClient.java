package vn.motcua.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import vn.motcua.gateway.identity.Account;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the pages ask intake-service. */
public final class IntakeClient {

    private static final int FOUND_TOGETHER = 20;

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;

    IntakeClient(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    /** The procedures that people may mean by these words or have this code, the best first. */
    public Procedures procedures(String words, Account who) {
        return procedures(ServicePath.of("api", "procedures").with("q", words), who);
    }

    /** Those of a life event, the most used first; none for an event that is not known. */
    public List<Procedure> proceduresOf(String event, Account who) {
        return procedures(ServicePath.of("api", "procedures").with("event", event), who).items();
    }

    private Procedures procedures(ServicePath path, Account who) {
        return calls.get(Service.INTAKE, path.at(addresses.intakeUri()), who, Procedures.class);
    }

    /** What brings people here, the most frequent first. */
    public List<LifeEvent> lifeEvents(Account who) {
        URI uri = ServicePath.of("api", "procedures", "events").at(addresses.intakeUri());
        return calls.get(Service.INTAKE, uri, who, LifeEvents.class).items();
    }

    /**
     * A citizen's dossiers. What is sought goes in the body, which is in no log.
     *
     * @param page from 0
     * @throws ServiceProblem 403 to those who handle no dossiers, 422 when it is too little to
     *     search by
     */
    public FoundDossiers dossiersOf(String applicant, int page, Account who) {
        URI uri = ServicePath.of("api", "dossiers", "searches").at(addresses.intakeUri());
        var body = Map.of("q", applicant, "page", page, "size", FOUND_TOGETHER);
        var call = new ServiceCalls.Call(HttpMethod.POST, uri, Map.of(), body);
        return calls.read(calls.exchange(Service.INTAKE, call, who), FoundDossiers.class);
    }

    /**
     * Files a dossier; the same key and the same dossier give the same reception again.
     *
     * @throws ServiceProblem naming the fields that are wrong
     */
    public Reception file(Filing filing, String idempotencyKey, Account who) {
        var call =
                new ServiceCalls.Call(
                        HttpMethod.POST,
                        ServicePath.of("api", "dossiers").at(addresses.intakeUri()),
                        Map.of("Idempotency-Key", idempotencyKey),
                        filing);
        return calls.read(calls.exchange(Service.INTAKE, call, who), Reception.class);
    }

    /**
     * Where a dossier was filed and is due. The code goes as a parameter: an older system's may
     * hold slashes.
     *
     * @throws ServiceProblem 404 when code and digits do not match
     */
    public Tracked track(String code, @Nullable String digits, Account who) {
        var path = ServicePath.of("api", "tracking").with("code", code).with("digits", digits);
        return calls.get(Service.INTAKE, path.at(addresses.intakeUri()), who, Tracked.class);
    }

    /**
     * The printed receipt of a dossier, as PDF.
     *
     * @param idempotencyKey of the filing, for a kiosk that prints what it has filed
     * @throws ServiceProblem 404 when there is none, or none for this account
     */
    public byte[] receipt(String code, @Nullable String idempotencyKey, Account who) {
        var path = ServicePath.of("api", "dossiers", "receipt").with("code", code);
        Map<String, String> headers =
                idempotencyKey == null ? Map.of() : Map.of("Idempotency-Key", idempotencyKey);
        var call =
                new ServiceCalls.Call(
                        HttpMethod.GET, path.at(addresses.intakeUri()), headers, null);
        return calls.document(Service.INTAKE, call, MediaType.APPLICATION_PDF, who);
    }

    /**
     * Whose dossier it is and what was handed in with it; empty for one from an older system, after
     * it was erased, and when another dossier has that code there.
     *
     * @throws ServiceProblem 403 to those who may not know, 404 for an unknown code
     */
    public Optional<Filed> filed(String id, String code, Account who) {
        var path = ServicePath.of("api", "dossiers").with("code", code);
        var stored =
                calls.get(Service.INTAKE, path.at(addresses.intakeUri()), who, StoredDossier.class);
        return Optional.ofNullable(stored.applicant())
                .filter(_ -> id.equals(stored.id()))
                .map(applicant -> new Filed(applicant, stored.papers()));
    }

    /** The names of those whose dossiers these are, as far as this account may know, by id. */
    public Map<String, String> applicantNames(List<String> ids, Account who) {
        URI uri = ServicePath.of("api", "dossiers", "applicants").at(addresses.intakeUri());
        var call = new ServiceCalls.Call(HttpMethod.POST, uri, Map.of(), Map.of("ids", ids));
        return calls.read(calls.exchange(Service.INTAKE, call, who), Names.class).items().stream()
                .collect(Collectors.toMap(Name::id, Name::name));
    }

    /** The register of a period as PDF. */
    public byte[] register(RegisterOrder order, Account who) {
        URI uri = ServicePath.of("api", "dossiers", "register").at(addresses.intakeUri());
        var call = new ServiceCalls.Call(HttpMethod.POST, uri, Map.of(), order);
        return calls.document(Service.INTAKE, call, MediaType.APPLICATION_PDF, who);
    }

    /** What to print: days in Vietnam, both included, and what is known of results handed out. */
    public record RegisterOrder(
            LocalDate from, LocalDate to, List<ProcessingClient.Delivered> deliveries) {}

    private record Names(List<Name> items) {}

    private record Name(String id, String name) {}

    private record StoredDossier(
            @Nullable String id, @Nullable Applicant applicant, @Nullable List<String> papers) {}

    /**
     * Who handed in what.
     *
     * @param papers by their keys in the catalogue
     */
    public record Filed(Applicant applicant, List<String> papers) {

        public Filed(Applicant applicant, @Nullable List<String> papers) {
            this.applicant = applicant;
            this.papers = papers == null ? List.of() : List.copyOf(papers);
        }
    }

    /**
     * Procedures in the order in which they are offered.
     *
     * @param close what comes nearest when none was found
     */
    public record Procedures(List<Procedure> items, @Nullable List<Procedure> close) {

        public Procedures {
            items = List.copyOf(items);
            close = close == null ? List.of() : List.copyOf(close);
        }
    }

    private record LifeEvents(List<LifeEvent> items) {}

    /** What brings somebody here, and how many procedures there are for it. */
    public record LifeEvent(String code, String name, String nameEn, int procedures) {}

    /** One page of a citizen's dossiers. */
    public record FoundDossiers(List<FoundDossier> items, long total, int page, int size) {

        public FoundDossiers {
            items = List.copyOf(items);
        }
    }

    /** A dossier, with as much of its applicant as tells one namesake from another. */
    public record FoundDossier(
            String id,
            String code,
            String procedureName,
            String agency,
            String department,
            Instant receivedAt,
            @Nullable Instant dueAt,
            String name,
            @Nullable String phone,
            @Nullable String identityEnding,
            @Nullable String address) {}

    /** A procedure as it is offered. */
    public record Procedure(
            String code,
            String name,
            @Nullable String nameEn,
            String field,
            String fieldName,
            Limit limit,
            @Nullable Fee fee,
            List<Paper> papers) {}

    /** How long it may take: {@code SAME_DAY}, {@code WORKING_DAYS}, … */
    public record Limit(BigDecimal amount, String unit) {}

    /** What it costs, in đồng. */
    public record Fee(@Nullable Long amount, @Nullable String text) {}

    /** A paper to hand in. */
    public record Paper(String key, String name, boolean required, int copies) {}

    /** A dossier to be filed; what nobody said is left out. */
    public record Filing(
            String procedure,
            String agency,
            String channel,
            List<String> papers,
            Applicant applicant,
            @JsonInclude(Include.NON_NULL) @Nullable Integer sets,
            @JsonInclude(Include.NON_NULL) @Nullable String delivery) {}

    /** Whose dossier it is. Blank fields are left out. */
    public record Applicant(
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            String locale) {}

    /** What intake answers to a dossier it has taken in. */
    public record Reception(
            String id,
            String code,
            String procedure,
            String procedureName,
            String agency,
            String department,
            Instant receivedAt,
            @Nullable Instant dueAt,
            List<Reason> derivation,
            List<String> papers,
            @Nullable Integer sets,
            @Nullable String delivery) {}

    /** One step of the explanation of a due date. */
    public record Reason(String vi, String en) {}

    /**
     * A dossier as the public may see it.
     *
     * @param replacedCode that was asked for, when it goes by another one now
     */
    public record Tracked(
            String id,
            String code,
            String procedureName,
            String agency,
            String agencyName,
            String department,
            String departmentName,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable String replacedCode) {}
}
