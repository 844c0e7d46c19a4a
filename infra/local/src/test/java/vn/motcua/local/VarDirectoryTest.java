package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.local.command.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class VarDirectoryTest {

    @TempDir Path place = Path.of("");

    @Nested
    class WhileItIsOpen {

        @Test
        void isRefusedToASecondInstanceThatIsToldTheProcess() throws IOException {
            try (var _ = VarDirectory.open(place)) {
                String pid = String.valueOf(ProcessHandle.current().pid());

                refused(() -> VarDirectory.open(place), pid);
            }
        }

        @Test
        void tellsHowItsInstanceWasStarted() throws IOException {
            var settings = new Settings(place, "127.0.0.1", 9000, 9100, 9200, 50);
            try (var open = VarDirectory.open(place)) {
                open.remember(settings);

                assertThat(VarDirectory.argumentsOf(place))
                        .hasValueSatisfying(arguments ->
                                assertThat(Settings.read(arguments, Map.of())).isEqualTo(settings));
            }
        }

        @Test
        void hasAnInstanceBeforeThatSaysHowItWasStarted() throws IOException {
            try (var _ = VarDirectory.open(place)) {
                assertThat(VarDirectory.argumentsOf(place)).contains(List.of());
            }
        }

        @Test
        void isReadyOnlyOnceThatIsSaid() throws IOException {
            try (var open = VarDirectory.open(place)) {
                assertThat(place.resolve("ready")).doesNotExist();

                open.markReady("here");

                assertThat(place.resolve("ready")).hasContent("here");
            }
        }
    }

    @Nested
    class OnceItIsClosed {

        @Test
        void opensAgain() throws IOException {
            VarDirectory.open(place).close();

            VarDirectory.open(place).close();

            assertThat(place.resolve("VERSION")).hasContent(VarDirectory.VERSION);
        }

        @Test
        void hasNoInstance() throws IOException {
            try (var open = VarDirectory.open(place)) {
                open.remember(Settings.read(List.of(), Map.of()));
            }

            assertThat(VarDirectory.argumentsOf(place)).isEmpty();
        }
    }

    @Nested
    class AfterAFirstStartThatDiedEarly {

        @ParameterizedTest
        @ValueSource(strings = {"lock", "VERSION.new"})
        void opens(String last) throws IOException {
            Files.createDirectory(place.resolve("log"));
            Files.createFile(place.resolve("lock"));
            Files.writeString(place.resolve(last), "");

            VarDirectory.open(place).close();

            assertThat(place.resolve("VERSION")).hasContent(VarDirectory.VERSION);
        }
    }

    @Test
    void isRefusedWhenAnotherVersionWroteIt() throws IOException {
        Files.writeString(place.resolve("VERSION"), "0\n");

        refused(() -> VarDirectory.open(place), "another version (0");
        assertThat(place).isDirectoryNotContaining(file -> file.endsWith("lock"));
    }

    @Test
    void isRefusedWhenItHoldsSomethingElse() throws IOException {
        Files.writeString(place.resolve("thesis.txt"), "precious");

        refused(() -> VarDirectory.open(place), "not of Motcua");
    }

    @Test
    void isRefusedWithWhatToDoWhereNothingCanBeWritten() throws IOException {
        Path file = Files.createFile(place.resolve("file"));

        refused(() -> VarDirectory.open(file.resolve("var")), "cannot be written");
    }

    private static void refused(ThrowingCallable opening, String saying) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(opening)
                .satisfies(refused -> assertThat(refused.in(Words.english())).contains(saying));
    }
}
