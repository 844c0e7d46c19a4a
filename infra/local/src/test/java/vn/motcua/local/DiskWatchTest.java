package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.local.command.Words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class DiskWatchTest {

    private static final long MEGABYTE = 1 << 20;

    @TempDir Path place = Path.of("");

    private final AtomicLong free = new AtomicLong(10_000);
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final DiskWatch watch =
            new DiskWatch(
                    settings(place, 200),
                    Words.english(),
                    new PrintStream(terminal, true, UTF_8),
                    this::free);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void saysNothingWhileThereIsRoom() {
        assertThat(seenAt(10_000)).isEmpty();
    }

    @Test
    void warnsInTimeAndRaisesAnAlarmBelowTheMinimum() {
        assertThat(seenAt(599)).singleElement().asString().contains("only 599 MB free");
        assertThat(seenAt(199)).singleElement().asString().contains("199 MB", "below the minimum");
    }

    @Test
    void saysTheSameThingOnce() {
        assertThat(seenAt(150)).hasSize(1);
        assertThat(seenAt(149)).isEmpty();
    }

    @Test
    void saysThatThereIsRoomAgain() {
        seenAt(150);

        assertThat(seenAt(10_000)).singleElement().asString().contains("room again");
    }

    @Test
    void goesOnLookingAfterADiskThatCouldNotBeAsked() {
        assertThat(seenAt(-1)).isEmpty();
        assertThat(seenAt(150)).hasSize(1);
    }

    @Test
    void refusesAStartWithWhatIsFreeAndWhatIsNeeded() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        DiskWatch.requireRoom(settings(place.resolve("not/yet/made"), 999_999_999)))
                .satisfies(refused ->
                        assertThat(refused.in(Words.english()))
                                .contains("999999999 MB are needed", "MOTCUA_MIN_FREE_MB"));
        assertThat(place).isEmptyDirectory();
    }

    private List<String> seenAt(long megabytes) {
        terminal.reset();
        free.set(megabytes);
        watch.look();
        return terminal.toString(UTF_8).lines().toList();
    }

    private long free() throws IOException {
        if (free.get() < 0) {
            throw new IOException("No answer");
        }
        return free.get() * MEGABYTE;
    }

    private static Settings settings(Path var, int minFreeMb) {
        return new Settings(var, "127.0.0.1", 9000, 9100, 9200, minFreeMb);
    }
}
