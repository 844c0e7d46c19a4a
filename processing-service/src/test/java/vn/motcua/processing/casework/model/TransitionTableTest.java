package vn.motcua.processing.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.HEAD;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

class TransitionTableTest {

    /** After every answer was due, and a working day before the due date. */
    private static final Instant LATE_ENOUGH = Instant.parse("2021-04-12T03:00:00Z");

    private static final Path DOCUMENT = Path.of("../docs/case-states.md");

    @Test
    void inTheDocumentsIsWhatTheDeciderDoes() throws Exception {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    @Test
    void isDrawnAsTheDeciderMovesCases() throws Exception {
        assertThat(Files.readString(DOCUMENT)).contains(diagram());
    }

    @Test
    void saysWhoMayGiveACommandAndByWhichRules() throws Exception {
        assertThat(Files.readString(DOCUMENT)).contains(rulebook());
    }

    @ParameterizedTest
    @EnumSource(CaseRule.class)
    void saysWhatEachRuleIs(CaseRule rule) throws Exception {
        assertThat(Files.readString(DOCUMENT)).contains("%n| %s | ".formatted(rule));
    }

    private static String rulebook() {
        return Arrays.stream(CommandName.values())
                .map(command ->
                        "| %s | %s | %s |%n"
                                .formatted(
                                        command.word(),
                                        listed(command.roles()),
                                        listed(command.rules())))
                .collect(Collectors.joining());
    }

    private static String listed(List<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String table() {
        return row("command", Stage::name)
                + row("---", _ -> "---")
                + Arrays.stream(CommandName.values())
                        .map(command -> row(command.word(), stage -> outcome(stage, command)))
                        .collect(Collectors.joining());
    }

    private static String diagram() {
        return Arrays.stream(Stage.values())
                .flatMap(stage ->
                        Arrays.stream(CommandName.values())
                                .filter(command -> stage.allowed().contains(command))
                                .filter(command -> !outcome(stage, command).equals(stage.name()))
                                .map(command -> arrow(stage, command)))
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> WAITING\n", "```"));
    }

    private static String arrow(Stage stage, CommandName command) {
        return "    %s --> %s: %s%n".formatted(stage, outcome(stage, command), command.word());
    }

    private static String row(String head, Function<Stage, String> cell) {
        return Arrays.stream(Stage.values())
                .map(cell)
                .collect(Collectors.joining(" | ", "| " + head + " | ", " |\n"));
    }

    private static String outcome(Stage stage, CommandName command) {
        CaseState state = CaseDeciderTest.at(stage);
        try {
            var change =
                    CaseDeciderTest.decide(state, CaseDeciderTest.some(command, HEAD), LATE_ENOUGH);
            return CaseEvolution.evolve(state, event(someDossier(), 9, change)).stage().name();
        } catch (IllegalCommand _) {
            return "409";
        }
    }
}
