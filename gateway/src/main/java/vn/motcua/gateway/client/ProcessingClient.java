package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import tools.jackson.databind.JsonNode;

import vn.motcua.gateway.client.IntakeClient.Applicant;
import vn.motcua.gateway.identity.Account;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the pages ask processing-service, at the instance that serves the department. */
public final class ProcessingClient {

    private static final int NOT_FOUND = 404;

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;

    ProcessingClient(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    /** One case with its history. */
    public Case find(String id, @Nullable String department, Account who) {
        URI uri = ServicePath.of("api", "cases", id).at(addresses.processingOf(department));
        var call = new ServiceCalls.Call(HttpMethod.GET, uri, Map.of(), null);
        return read(calls.exchange(Service.PROCESSING, call, who));
    }

    /**
     * Carries out a command on the version of the case that was seen.
     *
     * @throws ServiceProblem 412 when somebody was faster, 409 when the state does not allow it
     */
    public Case command(CaseCommand command, @Nullable String department, Account who) {
        URI uri =
                ServicePath.of("api", "cases", command.id(), command.name())
                        .at(addresses.processingOf(department));
        var call = new ServiceCalls.Call(HttpMethod.POST, uri, headers(command), command.body());
        return read(calls.exchange(Service.PROCESSING, call, who));
    }

    /**
     * A letter to the applicant as PDF.
     *
     * @throws ServiceProblem 404 when nothing happened that such a letter tells of
     */
    public byte[] letter(LetterRequest letter, @Nullable String department, Account who) {
        URI uri =
                ServicePath.of("api", "cases", letter.id(), "letters", letter.letter())
                        .with("sequence", letter.sequence())
                        .at(addresses.processingOf(department));
        var call = new ServiceCalls.Call(HttpMethod.POST, uri, Map.of(), letter.to());
        return calls.document(Service.PROCESSING, call, MediaType.APPLICATION_PDF, who);
    }

    /** The sheet that travels with a dossier, as PDF. */
    public byte[] controlSheet(String id, @Nullable String department, Account who) {
        URI uri =
                ServicePath.of("api", "cases", id, "control-sheet")
                        .at(addresses.processingOf(department));
        var call = new ServiceCalls.Call(HttpMethod.GET, uri, Map.of(), null);
        return calls.document(Service.PROCESSING, call, MediaType.APPLICATION_PDF, who);
    }

    /**
     * Which of the dossiers received in a period were handed out. Days in Vietnam, both included.
     */
    public List<Delivered> deliveries(
            LocalDate from, LocalDate to, @Nullable String department, Account who) {
        URI uri =
                ServicePath.of("api", "cases", "deliveries")
                        .with("from", from)
                        .with("to", to)
                        .at(addresses.processingOf(department));
        return calls.get(Service.PROCESSING, uri, who, Deliveries.class).items();
    }

    private static Map<String, String> headers(CaseCommand command) {
        String version = "\"" + command.version() + "\"";
        return command.key() == null || command.key().isBlank()
                ? Map.of("If-Match", version)
                : Map.of("If-Match", version, "Idempotency-Key", command.key());
    }

    /** How far a dossier is, for tracking; empty when no instance owns it. */
    public Optional<CaseStatus> status(String id, Account who) {
        for (URI instance : addresses.allProcessing()) {
            try {
                URI uri = ServicePath.of("api", "cases", id, "status").at(instance);
                return Optional.of(calls.get(Service.PROCESSING, uri, who, CaseStatus.class));
            } catch (ServiceProblem refused) {
                if (refused.status() != NOT_FOUND) {
                    throw refused;
                }
            }
        }
        return Optional.empty();
    }

    private Case read(ResponseEntity<JsonNode> answer) {
        JsonNode body = Objects.requireNonNull(answer.getBody());
        String tag = Objects.requireNonNullElse(answer.getHeaders().getETag(), "");
        String version = tag.replaceFirst("^W/", "").replace("\"", "");
        return new Case(
                calls.read(answer, CaseSummary.class),
                version.isEmpty() ? body.path("version").asString("") : version,
                calls.read(answer, CaseFile.class));
    }

    /** A case in a list. */
    public record CaseSummary(
            String id,
            String code,
            @Nullable String procedureName,
            String agency,
            String department,
            String state,
            @Nullable String officer,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            boolean overdue) {}

    /** A case in full; the version is what a command on it must name. */
    public record Case(CaseSummary summary, String version, CaseFile file) {}

    /** One event of a case. */
    public record CaseEvent(
            long sequence,
            String type,
            @Nullable Instant occurredAt,
            @Nullable Actor actor,
            @Nullable Map<String, Object> change) {}

    /** Who did it, and in whose right when it was not their own. */
    public record Actor(String role, String id, @Nullable OnBehalfOf onBehalfOf) {}

    /** An officer who was away, and the mandate by which another acted. */
    public record OnBehalfOf(String officer, String mandate) {}

    /**
     * A command on a case as it was at a version.
     *
     * @param key with one, the command is carried out once, however often it is sent
     */
    public record CaseCommand(
            String id,
            String name,
            String version,
            @Nullable String key,
            Map<String, Object> body) {}

    private record Deliveries(List<Delivered> items) {}

    /** A dossier whose result was handed out. */
    public record Delivered(String code, Instant deliveredAt, String how) {}

    /**
     * Which letter to print.
     *
     * @param sequence of the event it tells of; absent for the newest
     * @param to whom it is to, as far as that is known
     */
    public record LetterRequest(
            String id, String letter, @Nullable Long sequence, @Nullable Applicant to) {}

    /** How far a dossier is. */
    public record CaseStatus(
            String state,
            @Nullable String department,
            @Nullable String agency,
            @Nullable Instant dueAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant deliveredAt,
            @Nullable String outcome,
            boolean overdue,
            CaseFile.@Nullable WaitsFor waitsFor,
            @Nullable String asked,
            @Nullable String reason,
            @Nullable Moved moved) {}

    /** Another due date was set. */
    public record Moved(Instant from, Instant to, String reason) {}
}
