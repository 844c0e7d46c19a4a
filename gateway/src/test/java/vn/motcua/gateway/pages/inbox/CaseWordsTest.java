package vn.motcua.gateway.pages.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.event.Change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

class CaseWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_en"})
    void everyEventStateAndActionHasWords(String bundle) throws IOException {
        Set<String> texts = texts(bundle);

        assertThat(texts).containsAll(events().map(type -> "event." + type).toList());
        assertThat(texts)
                .containsAll(InboxForm.STATES.stream().map(state -> "state." + state).toList());
        for (CaseAction action : CaseAction.values()) {
            assertThat(texts).contains("action." + action, "done." + action);
            assertThat(texts)
                    .containsAll(
                            action.inputs().stream()
                                    .map(input -> "input." + action + "." + input.name())
                                    .toList());
        }
    }

    @Test
    void everyPartOfAnEventThatIsToldHasALabel() throws IOException {
        Set<String> labels = texts("messages");

        assertThat(Timeline.TOLD)
                .allSatisfy(name -> assertThat(labels).contains("fact." + Timeline.label(name)));
    }

    @Test
    void everyCommandThatCasesKnowCanBeGivenOnThePages() throws IOException {
        assertThat(Stream.of(CaseAction.values()).map(CaseAction::command))
                .containsExactlyInAnyOrderElementsOf(rulebook());
    }

    /** The commands of the table that the service of cases is held to. */
    private static List<String> rulebook() throws IOException {
        String document = Files.readString(Path.of("../docs/case-states.md"));
        String table = document.substring(document.indexOf("| command | given by | rules |"));
        return table.lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(1, line.indexOf('|', 1)).strip())
                .toList();
    }

    private static Stream<String> events() {
        return Arrays.stream(Change.class.getPermittedSubclasses())
                .map(type -> type.getAnnotation(JsonTypeName.class).value());
    }

    private static Set<String> texts(String bundle) throws IOException {
        var texts = new Properties();
        String name = "/gateway/" + bundle + ".properties";
        try (var file = Objects.requireNonNull(CaseWordsTest.class.getResourceAsStream(name))) {
            texts.load(file);
        }
        return texts.stringPropertyNames();
    }
}
