package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.Actor;
import vn.motcua.platform.problem.FieldProblem;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.Subject;

import java.util.ArrayList;
import java.util.List;

/** Reads and checks the bodies of commands. */
@Component
final class CommandReader {

    private final BodyReader bodies;
    private final CommandWriter writer;

    CommandReader(BodyReader bodies, CommandWriter writer) {
        this.bodies = bodies;
        this.writer = writer;
    }

    /**
     * The command that was sent, as somebody gives it about a case.
     *
     * @throws Problem when it makes none
     */
    CaseCommand command(SentCommand sent, Actor by, Subject about) {
        return writer.write(sent.name(), read(sent.name(), sent.json()), by, about);
    }

    /**
     * The body of a command.
     *
     * @throws Problem {@code unreadable-body} when it is none, {@code invalid-request} with the
     *     fields that are wrong
     */
    CommandBody read(CommandName name, @Nullable JsonNode json) {
        CommandBody body = bodies.parse(typeOf(name), json);
        List<FieldProblem> errors = new ArrayList<>(bodies.errors(body));
        if (body instanceof CommandBody.Resolve it
                && "REFUSED".equals(it.outcome())
                && (it.reason() == null || it.reason().isBlank())) {
            errors.add(bodies.fieldProblem("reason", "NotBlank"));
        }
        BodyReader.refuse(errors);
        return body;
    }

    private static Class<? extends CommandBody> typeOf(CommandName name) {
        return switch (name) {
            case CLAIM -> CommandBody.Nothing.class;
            case RELEASE -> CommandBody.Release.class;
            case REASSIGN -> CommandBody.Reassign.class;
            case REQUEST_SUPPLEMENT -> CommandBody.RequestSupplement.class;
            case SUPPLEMENT -> CommandBody.Supplement.class;
            case CLOSE, RETURN, WITHDRAW -> CommandBody.Reason.class;
            case REQUEST_PAYMENT -> CommandBody.RequestPayment.class;
            case SETTLE_PAYMENT -> CommandBody.SettlePayment.class;
            case HAND_OVER -> CommandBody.HandOver.class;
            case ASK_OPINION -> CommandBody.AskOpinion.class;
            case GIVE_OPINION -> CommandBody.GiveOpinion.class;
            case EXTEND -> CommandBody.Extend.class;
            case RESOLVE -> CommandBody.Resolve.class;
            case DELIVER -> CommandBody.Deliver.class;
            case REOPEN -> CommandBody.Reopen.class;
        };
    }
}
