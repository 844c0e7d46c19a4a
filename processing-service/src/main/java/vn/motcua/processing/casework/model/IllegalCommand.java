package vn.motcua.processing.casework.model;

/** A command that the case's state does not allow; nothing was changed. */
public final class IllegalCommand extends RuntimeException {

    private final Stage stage;
    private final CommandName command;

    IllegalCommand(Stage stage, CaseCommand command) {
        super("A case that is " + stage + " does not allow " + command.name());
        this.stage = stage;
        this.command = command.name();
    }

    public Stage stage() {
        return stage;
    }

    public CommandName command() {
        return command;
    }
}
