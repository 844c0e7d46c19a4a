package vn.motcua.processing.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.Actor;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.GivenCommand;
import vn.motcua.processing.casework.model.CommandName;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What can be done with a case. Every command names the version of the case that it is meant for;
 * with an idempotency key it may be sent again without being carried out again.
 */
@RestController
@RequestMapping("/api/cases/{id}")
final class CommandController {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final CaseDesk desk;
    private final CaseCommandHandler cases;
    private final CommandReader reader;
    private final CommandWriter writer;
    private final CaseAnswers answers;
    private final Substitution substitution;

    CommandController(
            CaseDesk desk,
            CaseCommandHandler cases,
            CommandReader reader,
            CommandWriter writer,
            CaseAnswers answers,
            Substitution substitution) {
        this.desk = desk;
        this.cases = cases;
        this.reader = reader;
        this.writer = writer;
        this.answers = answers;
        this.substitution = substitution;
    }

    @PostMapping("/{command}")
    ResponseEntity<CaseResponse> give(
            @PathVariable String id,
            @PathVariable String command,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable JsonNode json,
            Caller caller) {
        CommandName name = named(command);
        if (Substitution.actor(caller, name, null).isEmpty()) {
            throw forbidden();
        }
        Case loaded = desk.findFor(name, id, caller);
        GivenCommand given = key == null ? null : given(caller, key, name, json);
        if (given != null && isRepeated(loaded, given)) {
            return answer(loaded)
                    .header("Idempotency-Replayed", "true")
                    .body(answers.detail(loaded, caller));
        }
        IfMatch.require(version, loaded);
        CommandBody body = reader.read(name, json);
        Actor by =
                Substitution.actor(caller, name, substitution.of(caller, loaded.summary()))
                        .orElseThrow(CommandController::forbidden);
        Case after = cases.handle(loaded, writer.write(name, body, by), given);
        return answer(after).body(answers.detail(after, caller));
    }

    private static Problem forbidden() {
        return Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }

    private static ResponseEntity.BodyBuilder answer(Case found) {
        return ResponseEntity.ok().eTag(Long.toString(found.version()));
    }

    private static CommandName named(String word) {
        return Arrays.stream(CommandName.values())
                .filter(name -> name.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-command", word));
    }

    private static boolean isRepeated(Case loaded, GivenCommand given) {
        Optional<GivenCommand> earlier = loaded.given(given.key());
        if (earlier.isPresent() && !earlier.get().equals(given)) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        return earlier.isPresent();
    }

    private static GivenCommand given(
            Caller caller, String key, CommandName name, @Nullable JsonNode json) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", KEY, key);
        }
        String said = name.word() + " " + (json == null ? "" : json.toString());
        return new GivenCommand(caller.subject() + ":" + key, sha256(said));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
