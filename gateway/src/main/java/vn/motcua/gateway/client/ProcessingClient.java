package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

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

    private final ProcessingApi processing;
    private final ServiceAddresses addresses;

    ProcessingClient(ProcessingApi processing, ServiceAddresses addresses) {
        this.processing = processing;
        this.addresses = addresses;
    }

    /** One case with its history. */
    public Case find(String id, @Nullable String department, Account who) {
        return read(processing.find(id, addresses.processingAt(department), who));
    }

    /**
     * Carries out a command on the version of the case that was seen.
     *
     * @throws ServiceProblem 412 when somebody was faster, 409 when the state does not allow it
     */
    public Case command(CaseCommand command, @Nullable String department, Account who) {
        return read(
                processing.command(
                        command.id(),
                        command.name(),
                        "\"" + command.version() + "\"",
                        keyOf(command),
                        command.body(),
                        addresses.processingAt(department),
                        who));
    }

    /**
     * A letter to the applicant as PDF.
     *
     * @throws ServiceProblem 404 when nothing happened that such a letter tells of
     */
    public byte[] letter(LetterRequest letter, @Nullable String department, Account who) {
        return processing.letter(
                letter.id(),
                letter.letter(),
                letter.sequence(),
                ProcessingApi.Addressee.of(letter.to()),
                addresses.processingAt(department),
                who);
    }

    /** The sheet that travels with a dossier, as PDF. */
    public byte[] controlSheet(String id, @Nullable String department, Account who) {
        return processing.controlSheet(id, addresses.processingAt(department), who);
    }

    /**
     * Which of the dossiers received in a period were handed out. Days in Vietnam, both included.
     */
    public List<Delivered> deliveries(
            LocalDate from, LocalDate to, @Nullable String department, Account who) {
        return processing.deliveries(from, to, addresses.processingAt(department), who).items();
    }

    /** How far a dossier is, for tracking; empty when no instance owns it. */
    public Optional<CaseStatus> status(String id, Account who) {
        for (URI instance : addresses.allProcessing()) {
            try {
                return Optional.of(processing.status(id, ServiceAddresses.at(instance), who));
            } catch (ServiceProblem refused) {
                if (refused.status() != NOT_FOUND) {
                    throw refused;
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String keyOf(CaseCommand command) {
        return command.key() == null || command.key().isBlank() ? null : command.key();
    }

    private static Case read(ResponseEntity<ProcessingApi.Found> answer) {
        var found = Objects.requireNonNull(answer.getBody());
        String tag = Objects.requireNonNullElse(answer.getHeaders().getETag(), "");
        String version = tag.replaceFirst("^W/", "").replace("\"", "");
        return new Case(
                found.summary(),
                version.isEmpty() ? Long.toString(found.version()) : version,
                found.file());
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
