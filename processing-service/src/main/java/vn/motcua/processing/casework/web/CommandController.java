package vn.motcua.processing.casework.web;

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

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.desk.CommandDesk;
import vn.motcua.processing.casework.model.CommandName;

/**
 * What can be done with a case. Every command names the version of the case that it is meant for;
 * with an idempotency key it may be sent again without being carried out again.
 */
@RestController
@RequestMapping("/api/cases/{id}")
final class CommandController {

    private final CommandDesk desk;
    private final CommandReader reader;
    private final CaseAnswers answers;

    CommandController(CommandDesk desk, CommandReader reader, CaseAnswers answers) {
        this.desk = desk;
        this.reader = reader;
        this.answers = answers;
    }

    @PostMapping("/{command}")
    ResponseEntity<CaseResponse> give(
            @PathVariable String id,
            @PathVariable String command,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable JsonNode json,
            Caller caller) {
        CommandName name =
                CommandName.of(command)
                        .orElseThrow(
                                () -> Problem.of(HttpStatus.NOT_FOUND, "unknown-command", command));
        IdempotencyKey.require(key);
        var order = new SentCommand(id, name, () -> IfMatch.version(version), key, json, reader);
        var outcome = desk.give(order, caller);
        var answer = ResponseEntity.ok().eTag(Long.toString(outcome.found().version()));
        if (outcome.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(answers.detail(outcome.found(), caller));
    }
}
