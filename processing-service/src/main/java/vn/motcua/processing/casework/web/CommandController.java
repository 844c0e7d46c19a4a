package vn.motcua.processing.casework.web;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Actor;
import vn.motcua.platform.problem.FieldProblem;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CommandName;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * What can be done with a case. Every command names the version of the case that it is meant for.
 */
@RestController
@RequestMapping("/api/cases/{id}")
final class CommandController {

    private final CaseDesk desk;
    private final CaseCommandHandler cases;
    private final CaseAnswers answers;
    private final InstantSource clock;
    private final Problems problems;

    CommandController(
            CaseDesk desk,
            CaseCommandHandler cases,
            CaseAnswers answers,
            InstantSource clock,
            Problems problems) {
        this.desk = desk;
        this.cases = cases;
        this.answers = answers;
        this.clock = clock;
        this.problems = problems;
    }

    @PostMapping("/claim")
    ResponseEntity<CaseResponse> claim(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            Caller caller) {
        return carryOut(id, version, caller, CommandName.CLAIM, CaseCommand.Claim::new);
    }

    @PostMapping("/release")
    ResponseEntity<CaseResponse> release(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Valid CommandRequests.@Nullable Release body,
            Caller caller) {
        String reason = body == null ? null : body.reason();
        return carryOut(
                id,
                version,
                caller,
                CommandName.RELEASE,
                by -> new CaseCommand.Release(by, reason));
    }

    @PostMapping("/resolve")
    ResponseEntity<CaseResponse> resolve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody @Valid CommandRequests.Resolve body,
            Caller caller) {
        if (body.lacksReason()) {
            throw reasonMissing();
        }
        return carryOut(
                id,
                version,
                caller,
                CommandName.RESOLVE,
                by ->
                        new CaseCommand.Resolve(
                                by,
                                clock.instant(),
                                body.decision(),
                                body.reason(),
                                body.documentHash()));
    }

    @PostMapping("/withdraw")
    ResponseEntity<CaseResponse> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody @Valid CommandRequests.Withdraw body,
            Caller caller) {
        return carryOut(
                id,
                version,
                caller,
                CommandName.WITHDRAW,
                by -> new CaseCommand.Withdraw(by, body.reason()));
    }

    @PostMapping("/deliver")
    ResponseEntity<CaseResponse> deliver(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody @Valid CommandRequests.Deliver body,
            Caller caller) {
        return carryOut(
                id,
                version,
                caller,
                CommandName.DELIVER,
                by -> new CaseCommand.Deliver(by, body.delivery()));
    }

    private ResponseEntity<CaseResponse> carryOut(
            String id,
            @Nullable String version,
            Caller caller,
            CommandName name,
            Function<Actor, CaseCommand> command) {
        Actor by =
                CaseAnswers.actor(caller, name)
                        .orElseThrow(() -> Problem.of(HttpStatus.FORBIDDEN, "forbidden"));
        Case loaded = desk.find(id, caller);
        IfMatch.require(version, loaded);
        Case after = cases.handle(loaded, command.apply(by));
        return ResponseEntity.ok()
                .eTag(Long.toString(after.version()))
                .body(answers.detail(after, caller));
    }

    private Problem reasonMissing() {
        String text = problems.text("field.NotBlank", LocaleContextHolder.getLocale(), "reason");
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
                .with("errors", List.of(new FieldProblem("reason", "NotBlank", text)));
    }
}
