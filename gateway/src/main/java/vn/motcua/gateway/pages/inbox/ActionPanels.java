package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.ProcessingClient.Case;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Show;
import vn.motcua.platform.Ids;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of what somebody may do with a case. */
@Component
final class ActionPanels {

    private final Choices choices;
    private final Ids ids;
    private final Show show;

    ActionPanels(Choices choices, Ids ids, Show show) {
        this.choices = choices;
        this.ids = ids;
        this.show = show;
    }

    /** One for each command that is allowed, in the order of the actions. */
    List<ActionPanel> of(Case found, Account account, @Nullable Attempt attempt) {
        return found.file().allowed().stream()
                .flatMap(command -> CaseAction.of(command).stream())
                .sorted()
                .map(action -> panel(action, found, account, attempt))
                .toList();
    }

    /**
     * The one to offer first: to hand over where the procedure leads on, else the usual one; empty
     * when there is nothing but to end the case.
     */
    static Optional<ActionPanel> main(List<ActionPanel> panels, Case found) {
        Optional<ActionPanel> usual =
                panels.stream().filter(panel -> !panel.action().ends()).findFirst();
        Optional<ActionPanel> onward =
                panels.stream()
                        .filter(panel -> panel.action() == CaseAction.HAND_OVER)
                        .filter(_ -> found.file().next() != null)
                        .findFirst();
        boolean decides = usual.filter(panel -> panel.action() == CaseAction.RESOLVE).isPresent();
        return decides ? onward.or(() -> usual) : usual;
    }

    private ActionPanel panel(
            CaseAction action, Case found, Account account, @Nullable Attempt attempt) {
        boolean tried = attempt != null && attempt.action() == action;
        Map<String, String> typed = tried && attempt != null ? attempt.typed() : Map.of();
        Map<String, String> errors = tried && attempt != null ? attempt.errors() : Map.of();
        List<Field> fields =
                action.inputs().stream()
                        .map(input ->
                                new Field(
                                        input,
                                        action + "-" + input.name(),
                                        show.text("input." + action + "." + input.name()),
                                        tried
                                                ? typed.getOrDefault(input.name(), "")
                                                : choices.filled(action, input, found, account),
                                        errors.get(input.name()),
                                        choices.of(input, found, account)))
                        .toList();
        return new ActionPanel(action, ids.next().toString(), tried, fields);
    }
}
