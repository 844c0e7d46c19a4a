package vn.motcua.platform.messaging;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Records that a service could not take: looked at, taken after all, or dismissed. */
@RestController
@RequestMapping("/api/dead-letters/${motcua.dead-letters.of}")
final class DeadLetterController {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterController.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST = 500;

    private final DeadLetterDesk desk;

    DeadLetterController(DeadLetterDesk desk) {
        this.desk = desk;
    }

    /**
     * What to take after all.
     *
     * @param ids some letters
     * @param dossiers every letter of these; with neither, all letters are meant
     * @param after go on behind that dossier, as an earlier answer said
     * @param dryRun whether only to tell what would come of it
     */
    record Wanted(
            @Nullable @Size(max = MOST) List<@NotBlank String> ids,
            @Nullable @Size(max = MOST) List<@NotBlank String> dossiers,
            @Nullable String after,
            @NotNull Boolean dryRun) {

        Selection selection() {
            return new Selection(
                    ids == null ? Set.of() : origins(ids),
                    dossiers == null ? Set.of() : Set.copyOf(dossiers),
                    after);
        }
    }

    /**
     * What shall not be taken.
     *
     * @param because why, for whoever asks later
     */
    record Unwanted(
            @NotEmpty @Size(max = MOST) List<@NotBlank String> ids,
            @NotBlank @Size(max = 500) String because) {}

    /** A letter with its record's body; absent when that had none or is personal data. */
    record Opened(LetterAnswer letter, @Nullable String body) {}

    /** One page of the dossiers that wait. */
    record Dossiers(List<WaitingDossier> items, long total, int page, int size) {}

    /** What came of the letters that were to be dismissed. */
    record Dismissed(List<Outcome> outcomes) {}

    @GetMapping
    LettersAnswer list(
            @RequestParam(defaultValue = "OPEN") LetterState state,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "0") @PositiveOrZero int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size,
            Caller caller) {
        caller.actingAs(Role.OPERATOR);
        Collection<DeadLetter> all = asking(desk::letters);
        List<DeadLetter> wanted =
                all.stream()
                        .filter(state::holds)
                        .filter(one -> reason == null || one.reason().equals(reason))
                        .filter(one -> dossier == null || one.dossier().equals(dossier))
                        .toList();
        return new LettersAnswer(
                page(wanted, page, size).stream().map(LetterAnswer::of).toList(),
                wanted.size(),
                page,
                size,
                all.stream()
                        .filter(DeadLetter::isOpen)
                        .collect(groupingBy(DeadLetter::reason, TreeMap::new, counting())));
    }

    @GetMapping("/{id}")
    Opened open(@PathVariable String id, Caller caller) {
        caller.actingAs(Role.OPERATOR);
        return asking(() -> {
            DeadLetter letter =
                    Origin.parse(id)
                            .flatMap(desk::find)
                            .orElseThrow(() ->
                                    Problem.of(HttpStatus.NOT_FOUND, "unknown-dead-letter", id));
            return new Opened(LetterAnswer.of(letter), desk.body(letter).orElse(null));
        });
    }

    @GetMapping("/dossiers")
    Dossiers dossiers(
            @RequestParam(defaultValue = "0") @PositiveOrZero int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size,
            Caller caller) {
        caller.actingAs(Role.OPERATOR);
        List<WaitingDossier> all = asking(desk::dossiers);
        return new Dossiers(page(all, page, size), all.size(), page, size);
    }

    @PostMapping("/replays")
    Replay replay(@Valid @RequestBody Wanted wanted, Caller caller) {
        String by = caller.actingAs(Role.OPERATOR).id();
        return asking(() -> desk.replay(wanted.selection(), wanted.dryRun(), MOST, by));
    }

    @PostMapping("/dismissals")
    Dismissed dismiss(@Valid @RequestBody Unwanted unwanted, Caller caller) {
        String by = caller.actingAs(Role.OPERATOR).id();
        return asking(() ->
                new Dismissed(
                        desk.dismiss(origins(unwanted.ids()), unwanted.because().strip(), by)));
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException away) {
            log.warn("The broker does not answer", away);
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "broker-unavailable")
                    .retryAfter(PAUSE);
        }
    }

    private static <T> List<T> page(List<T> all, int page, int size) {
        return all.stream().skip((long) page * size).limit(size).toList();
    }

    private static Set<Origin> origins(List<String> ids) {
        return ids.stream()
                .map(id ->
                        Origin.parse(id)
                                .orElseThrow(() ->
                                        Problem.of(
                                                HttpStatus.NOT_FOUND, "unknown-dead-letter", id)))
                .collect(toSet());
    }
}
