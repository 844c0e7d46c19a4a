package vn.motcua.gateway.pages.inbox;

import org.springframework.stereotype.Component;

import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.inbox.Confirmation.Line;

import java.util.List;
import java.util.Map;

/** Puts a final act into words, before it is done. */
@Component
final class Confirmations {

    private final Show show;

    Confirmations(Show show) {
        this.show = show;
    }

    Confirmation of(Attempt attempt) {
        Map<String, String> typed = attempt.typed();
        CaseAction action = attempt.action();
        List<Line> lines =
                action.inputs().stream()
                        .filter(input -> !typed.getOrDefault(input.name(), "").isBlank())
                        .map(input -> line(action, input, typed.getOrDefault(input.name(), "")))
                        .toList();
        return new Confirmation(
                action,
                typed.getOrDefault("version", ""),
                typed.getOrDefault("key", ""),
                effect(action, typed),
                lines);
    }

    private Line line(CaseAction action, Input input, String typed) {
        return new Line(
                input.name(),
                typed,
                show.text("input." + action + "." + input.name()),
                shown(input, typed));
    }

    private String shown(Input input, String typed) {
        return switch (input.kind()) {
            case OUTCOME -> show.word("outcome", typed);
            case FILE -> KeptFile.of(typed).name();
            case TEXT, LONG_TEXT, LINES, WHOLE_NUMBER, HALVES, HOW, OPINION, PERSON, UNIT -> typed;
        };
    }

    private String effect(CaseAction action, Map<String, String> typed) {
        return action == CaseAction.RESOLVE
                ? show.word("confirm.RESOLVE", typed.getOrDefault("outcome", ""))
                : show.text("confirm." + action);
    }
}
