package vn.motcua.gateway.pages.inbox;

import vn.motcua.gateway.pages.inbox.Input.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can be done with a case; what is usually done next comes first. */
enum CaseAction {
    CLAIM,
    SUPPLEMENT(Input.of("items", Kind.LINES)),
    SETTLE_PAYMENT(Input.of("amount", Kind.WHOLE_NUMBER)),
    DELIVER(Input.of("how", Kind.HOW)),
    RESOLVE(
            Input.of("outcome", Kind.OUTCOME),
            reason().optional(),
            Input.of("documentHash", Kind.FILE).optional()),
    HAND_OVER(Input.of("unit", Kind.UNIT), reason().optional()),
    GIVE_OPINION(Input.of("opinion", Kind.OPINION), Input.of("answer", Kind.LONG_TEXT, 4_000)),
    REQUEST_SUPPLEMENT(Input.of("items", Kind.LINES), reason()),
    REQUEST_PAYMENT(Input.of("amount", Kind.WHOLE_NUMBER), Input.of("purpose", Kind.TEXT, 1_000)),
    ASK_OPINION(
            Input.of("unit", Kind.UNIT),
            Input.of("question", Kind.LONG_TEXT, 1_000),
            Input.of("workingDays", Kind.WHOLE_NUMBER, 60)),
    EXTEND(
            Input.of("workingDays", Kind.HALVES, 500),
            reason(),
            Input.of("apology", Kind.TEXT, 100)),
    REASSIGN(Input.of("to", Kind.PERSON, 200), reason()),
    RELEASE(reason().optional()),
    RETURN(reason()),
    CLOSE(reason()),
    WITHDRAW(reason()),
    REOPEN(
            Input.of("finding", Kind.TEXT, 100),
            reason(),
            Input.of("workingDays", Kind.WHOLE_NUMBER, 500));

    // A list that cannot be changed, of records.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Input> inputs;

    CaseAction(Input... inputs) {
        this.inputs = List.of(inputs);
    }

    /** The action of a command's word; empty for one that these pages do not know. */
    static Optional<CaseAction> of(String command) {
        return Arrays.stream(values())
                .filter(action -> action.command().equals(command))
                .findFirst();
    }

    /** As it stands in addresses: {@code hand-over}. */
    String command() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Input> inputs() {
        return inputs;
    }

    /** What asks for a file; empty when nothing does. */
    Optional<Input> fileInput() {
        return inputs.stream().filter(input -> input.kind() == Kind.FILE).findFirst();
    }

    /**
     * Whether it closes a case without a result, or undoes a closing: nothing to offer first.
     * Public, for the page asks it.
     */
    public boolean ends() {
        return switch (this) {
            case RETURN, CLOSE, WITHDRAW, REOPEN -> true;
            case CLAIM,
                    SUPPLEMENT,
                    SETTLE_PAYMENT,
                    DELIVER,
                    RESOLVE,
                    HAND_OVER,
                    GIVE_OPINION,
                    REQUEST_SUPPLEMENT,
                    REQUEST_PAYMENT,
                    ASK_OPINION,
                    EXTEND,
                    REASSIGN,
                    RELEASE ->
                    false;
        };
    }

    /** Whether it cannot be taken back, so that it is shown once more before it is done. */
    boolean isFinal() {
        return this == RESOLVE || ends();
    }

    /** Whether nothing is left to do with the case for now: the next one of the list is up. */
    boolean leadsOn() {
        return switch (this) {
            case RESOLVE,
                    HAND_OVER,
                    DELIVER,
                    REQUEST_SUPPLEMENT,
                    REQUEST_PAYMENT,
                    REASSIGN,
                    RELEASE,
                    RETURN,
                    CLOSE,
                    WITHDRAW ->
                    true;
            case CLAIM, SUPPLEMENT, SETTLE_PAYMENT, GIVE_OPINION, ASK_OPINION, EXTEND, REOPEN ->
                    false;
        };
    }

    /**
     * The body of the command, of what was filled in.
     *
     * @throws WrongInput when something typed is nothing of its kind
     */
    Map<String, Object> body(Map<String, String> typed) {
        Map<String, Object> body = new TreeMap<>();
        for (Input input : inputs) {
            String text = typed.getOrDefault(input.name(), "");
            if (!text.isBlank()) {
                input.put(body, text);
            }
        }
        return body;
    }

    private static Input reason() {
        return Input.of("reason", Kind.TEXT, 1_000);
    }
}
