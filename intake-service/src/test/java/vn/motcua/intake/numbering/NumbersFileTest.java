package vn.motcua.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.id.AgencyId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class NumbersFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @TempDir private Path directory;

    private Path place;

    @BeforeEach
    void choosePlace() {
        place = directory.resolve("made").resolve("numbers");
    }

    @Test
    void knowsTheHighestNumberOfEachCounterAgain() throws IOException {
        try (var file = NumbersFile.open(place)) {
            file.keep(taken("vu-quang", DAY, 2));
            file.keep(taken("vu-quang", DAY, 1));
            file.keep(taken("vu-quang.an-phu", DAY, 7));
        }

        assertThat(read())
                .containsExactlyInAnyOrder(
                        taken("vu-quang", DAY, 2), taken("vu-quang.an-phu", DAY, 7));
    }

    @Test
    void knowsNothingWhereThereIsNoFile() throws IOException {
        assertThat(read()).isEmpty();
    }

    @Test
    void forgetsDaysLongPast() throws IOException {
        try (var file = NumbersFile.open(place)) {
            file.keep(taken("vu-quang", DAY.minusDays(60), 4));
            file.keep(taken("vu-quang", DAY.minusDays(61), 5));
            file.keep(taken("vu-quang", DAY, 1));
        }
        read();

        assertThat(read())
                .containsExactlyInAnyOrder(
                        taken("vu-quang", DAY.minusDays(60), 4), taken("vu-quang", DAY, 1));
    }

    @Test
    void keepsEveryNumberOfManyWhoWriteAtOnce() throws Exception {
        try (var file = NumbersFile.open(place);
                var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                String agency = "vu-quang.a" + thread;
                all.add(
                        threads.submit(() -> {
                            for (int number = 1; number <= 50; number++) {
                                file.keep(taken(agency, DAY, number));
                            }
                            return agency;
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(read()).hasSize(8).extracting(Taken::number).containsOnly(50L);
    }

    @Test
    void isForOneInstanceAtATime() throws IOException {
        try (var file = NumbersFile.open(place)) {
            assertThat(file.highest()).isEmpty();
            assertThatThrownBy(() -> NumbersFile.open(place))
                    .hasMessageContaining("motcua.intake.numbers-file");
        }
        assertThat(read()).isEmpty();
    }

    @Nested
    class AfterADeathInTheMiddleOfALine {

        @Test
        void keepsWhatWasWholeWhereverItBroke() throws IOException {
            String whole = NumbersLine.write(taken("vu-quang", DAY, 11));
            String last = NumbersLine.write(taken("vu-quang", DAY, 12));
            Files.createDirectories(place.getParent());
            for (int length : new int[] {0, 1, last.length() / 2, last.length() - 2}) {
                Files.writeString(place, whole + last.substring(0, length));
                assertThat(read()).containsExactly(taken("vu-quang", DAY, 11));
            }
        }

        @Test
        void goesOnInANewLine() throws IOException {
            Files.createDirectories(place.getParent());
            Files.writeString(place, NumbersLine.write(taken("vu-quang", DAY, 11)) + "vu-quang/20");
            try (var file = NumbersFile.open(place)) {
                file.keep(taken("vu-quang", DAY, 12));
            }

            assertThat(read()).containsExactly(taken("vu-quang", DAY, 12));
        }

        @Test
        void keepsWhatStandsBehindADamagedPlace() throws IOException {
            Files.createDirectories(place.getParent());
            Files.writeString(place, NumbersLine.write(taken("vu-quang", DAY, 11)));
            Files.write(place, new byte[] {0, 0, (byte) 0xC3, '\n'}, StandardOpenOption.APPEND);
            Files.write(
                    place,
                    NumbersLine.write(taken("vu-quang", DAY, 13)).getBytes(UTF_8),
                    StandardOpenOption.APPEND);

            assertThat(read()).containsExactly(taken("vu-quang", DAY, 13));
        }
    }

    private List<Taken> read() throws IOException {
        try (var file = NumbersFile.open(place)) {
            return List.copyOf(file.highest());
        }
    }

    private static Taken taken(String agency, LocalDate day, long number) {
        return new Taken(new CounterId(new AgencyId(agency), day), "000.00.13.H27", number);
    }
}
