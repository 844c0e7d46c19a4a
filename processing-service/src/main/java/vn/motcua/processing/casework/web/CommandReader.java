package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Actor;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.FieldProblem;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.Subject;
import vn.motcua.processing.staff.Assignees;

import java.util.ArrayList;
import java.util.List;

/** Reads and checks the bodies of commands. */
@Component
final class CommandReader {

    private final BodyReader bodies;
    private final Catalogue catalogue;
    private final Assignees assignees;
    private final Ids ids;

    CommandReader(BodyReader bodies, Catalogue catalogue, Assignees assignees, Ids ids) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.assignees = assignees;
        this.ids = ids;
    }

    /**
     * The command that was sent, as somebody gives it about a case.
     *
     * @throws Problem when it makes none
     */
    CaseCommand command(SentCommand sent, Actor by, Subject about) {
        var named = new Named(catalogue, assignees, ids, about);
        return read(sent.name(), sent.json()).command(by, named);
    }

    /**
     * The body of a command.
     *
     * @throws Problem {@code unreadable-body} when it is none, {@code invalid-request} with the
     *     fields that are wrong
     */
    CommandBody read(CommandName name, @Nullable JsonNode json) {
        CommandBody body = bodies.parse(CommandBody.of(name), json);
        List<FieldProblem> errors = new ArrayList<>(bodies.errors(body));
        if (body instanceof CommandBody.Resolve it
                && "REFUSED".equals(it.outcome())
                && (it.reason() == null || it.reason().isBlank())) {
            errors.add(bodies.fieldProblem("reason", "NotBlank"));
        }
        BodyReader.refuse(errors);
        return body;
    }
}
