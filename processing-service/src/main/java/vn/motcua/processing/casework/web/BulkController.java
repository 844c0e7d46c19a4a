package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.desk.CommandDesk;
import vn.motcua.processing.casework.model.CommandName;

/**
 * One command for many cases. Each is decided by itself, as if it had been sent alone: what is
 * refused for one changes nothing for the others.
 */
@RestController
final class BulkController {

    private final CommandDesk desk;
    private final BodyReader bodies;
    private final CommandReader commands;
    private final CaseProblems problems;

    BulkController(
            CommandDesk desk, BodyReader bodies, CommandReader commands, CaseProblems problems) {
        this.desk = desk;
        this.bodies = bodies;
        this.commands = commands;
        this.problems = problems;
    }

    /** What would be refused for all of them is refused as a whole. */
    @PostMapping("/api/cases/bulk")
    BulkResponse give(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody JsonNode json,
            Caller caller) {
        BulkRequest bulk = bodies.read(BulkRequest.class, json);
        CommandName name = CommandName.of(bulk.command()).orElseThrow();
        IdempotencyKey.require(key);
        CommandDesk.requireActor(caller, name);
        commands.read(name, bulk.body());
        return new BulkResponse(
                bulk.items().stream().map(item -> give(bulk, name, item, key, caller)).toList());
    }

    private BulkResponse.Result give(
            BulkRequest bulk,
            CommandName name,
            BulkRequest.Item item,
            @Nullable String key,
            Caller caller) {
        var order =
                new SentCommand(
                        item.id(),
                        name,
                        item::version,
                        key == null ? null : key + ":" + item.id(),
                        bulk.body(),
                        commands);
        try {
            long version = desk.give(order, caller).found().version();
            return new BulkResponse.Result(item.id(), 200, version, null);
        } catch (RuntimeException refused) {
            var problem = problems.of(refused, LocaleContextHolder.getLocale());
            return new BulkResponse.Result(item.id(), problem.getStatus(), null, problem);
        }
    }
}
