package vn.motcua.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the pages ask intake-service. */
public final class IntakeClient {

    private static final int FOUND_TOGETHER = 20;

    private final IntakeApi intake;

    IntakeClient(IntakeApi intake) {
        this.intake = intake;
    }

    /** The procedures that people may mean by these words or have this code, the best first. */
    public Procedures procedures(String words, Account who) {
        return intake.procedures(words, null, who);
    }

    /** Those of a life event, the most used first; none for an event that is not known. */
    public List<Procedure> proceduresOf(String event, Account who) {
        return intake.procedures(null, event, who).items();
    }

    /** What brings people here, the most frequent first. */
    public List<LifeEvent> lifeEvents(Account who) {
        return intake.lifeEvents(who).items();
    }

    /**
     * A citizen's dossiers. What is sought goes in the body, which is in no log.
     *
     * @param page from 0
     * @throws ServiceProblem 403 to those who handle no dossiers, 422 when it is too little to
     *     search by
     */
    public FoundDossiers dossiersOf(String applicant, int page, Account who) {
        return intake.search(new IntakeApi.Search(applicant, page, FOUND_TOGETHER), who);
    }

    /**
     * Files a dossier; the same key and the same dossier give the same reception again.
     *
     * @throws ServiceProblem naming the fields that are wrong
     */
    public Reception file(Filing filing, String idempotencyKey, Account who) {
        return intake.file(idempotencyKey, filing, who);
    }

    /**
     * Where a dossier was filed and is due. The code goes as a parameter: an older system's may
     * hold slashes.
     *
     * @throws ServiceProblem 404 when code and digits do not match
     */
    public Tracked track(String code, @Nullable String digits, Account who) {
        return intake.track(code, digits, who);
    }

    /**
     * The printed receipt of a dossier, as PDF.
     *
     * @param idempotencyKey of the filing, for a kiosk that prints what it has filed
     * @throws ServiceProblem 404 when there is none, or none for this account
     */
    public byte[] receipt(String code, @Nullable String idempotencyKey, Account who) {
        return intake.receipt(code, idempotencyKey, who);
    }

    /**
     * Whose dossier it is and what was handed in with it; empty for one from an older system, after
     * it was erased, and when another dossier has that code there.
     *
     * @throws ServiceProblem 403 to those who may not know, 404 for an unknown code
     */
    public Optional<Filed> filed(String id, String code, Account who) {
        var stored = intake.stored(code, who);
        return Optional.ofNullable(stored.applicant())
                .filter(_ -> id.equals(stored.id()))
                .map(applicant -> new Filed(applicant, stored.papers()));
    }

    /** The names of those whose dossiers these are, as far as this account may know, by id. */
    public Map<String, String> applicantNames(List<String> ids, Account who) {
        return intake.names(new IntakeApi.Asked(ids), who).items().stream()
                .collect(Collectors.toMap(IntakeApi.Name::id, IntakeApi.Name::name));
    }

    /** The register of a period as PDF. */
    public byte[] register(RegisterOrder order, Account who) {
        return intake.register(order, who);
    }

    /** What to print: days in Vietnam, both included, and what is known of results handed out. */
    public record RegisterOrder(
            LocalDate from, LocalDate to, List<ProcessingClient.Delivered> deliveries) {}

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
