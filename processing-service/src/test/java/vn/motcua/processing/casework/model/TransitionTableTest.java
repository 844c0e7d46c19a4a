package vn.motcua.processing.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.HEAD;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

class TransitionTableTest {

    @Test
    void inTheReadmeIsWhatTheDeciderDoes() throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains(table());
    }

    private static String table() {
        return row("state", CommandName::word)
                + row("---", _ -> "---")
                + Arrays.stream(Stage.values())
                        .map(stage -> row(stage.name(), command -> outcome(stage, command)))
                        .collect(Collectors.joining());
    }

    private static String row(String head, Function<CommandName, String> cell) {
        return Arrays.stream(CommandName.values())
                .map(cell)
                .collect(Collectors.joining(" | ", "| " + head + " | ", " |\n"));
    }

    private static String outcome(Stage stage, CommandName command) {
        CaseState state = CaseDeciderTest.at(stage);
        try {
            var change = CaseDecider.decide(state, CaseDeciderTest.some(command, HEAD));
            return CaseDecider.evolve(state, event(someDossier(), 9, change)).stage().name();
        } catch (IllegalCommand _) {
            return "409";
        }
    }
}
