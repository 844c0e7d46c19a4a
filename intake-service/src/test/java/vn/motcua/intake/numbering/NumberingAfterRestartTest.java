package vn.motcua.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.intake.DoorTest;
import vn.motcua.intake.StoreCopy;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.recovery.LostDossiers;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a store is given back to, that has lost the last it was told. */
final class NumberingAfterRestartTest extends DoorTest {

    private static final Instant NOW = Instant.parse("2020-02-03T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);
    private static final AgencyId AGENCY = new AgencyId("vu-quang.an-phu");
    private static final String CODE = "000.22.13.H27-200203-";

    @TempDir private Path directory;

    @Autowired private MongoTemplate mongo;
    @Autowired private Dossiers dossiers;
    @Autowired private Catalogue catalogue;
    @Autowired private HoleAudit audit;
    @Autowired private Ids ids;

    private final List<NumbersFile> open = new ArrayList<>();
    private StoreCopy before;
    private LostDossiers lost;

    @BeforeEach
    void rememberTheStore() {
        before = StoreCopy.of(mongo);
        lost = new LostDossiers(mongo, dossiers);
    }

    @AfterEach
    void leaveTheStoreAsItWas() throws IOException {
        stop();
        before.putBack(mongo);
    }

    @Test
    void goesOnWithoutAHoleWhereItEnded() throws IOException {
        take(start("a"), 3);
        stop();

        assertThat(take(start("a"), 1)).containsExactly(CODE + "0004");
        assertThat(holes()).extracting(Hole::reason).containsOnly(HoleReason.NOT_STORED);
    }

    @Nested
    class WhenTheStoreCameBackOlder {

        @Test
        void givesNoNumberAgainThatItsOwnFileKnows() throws IOException {
            takeAndLose(2, 3);

            assertThat(take(start("a"), 1)).containsExactly(CODE + "0006");
            assertThat(holes())
                    .extracting(hole -> hole.code().value(), Hole::reason)
                    .contains(
                            tuple(CODE + "0003", HoleReason.SKIPPED_AFTER_RESTART),
                            tuple(CODE + "0004", HoleReason.SKIPPED_AFTER_RESTART),
                            tuple(CODE + "0005", HoleReason.SKIPPED_AFTER_RESTART),
                            tuple(CODE + "0006", HoleReason.NOT_STORED));
        }

        @Test
        void givesNoNumberAgainWhenItKnowsNothingOfTheDay() throws IOException {
            takeAndLose(0, 2);

            assertThat(take(start("a"), 1)).containsExactly(CODE + "0003");
        }

        @Test
        void skipsOnlyOnceHoweverOftenItIsStarted() throws IOException {
            takeAndLose(1, 1);
            take(start("a"), 1);
            stop();

            assertThat(take(start("a"), 1)).containsExactly(CODE + "0004");
        }

        @Test
        void givesNoNumberAgainOfAnyInstance() throws IOException {
            Numbering one = start("a");
            Numbering other = start("b");
            take(one, 1);
            StoreCopy earlier = StoreCopy.of(mongo);
            take(other, 2);
            take(one, 2);
            stop();
            earlier.putBack(mongo);

            one = start("a");
            other = start("b");
            assertThat(take(other, 1)).containsExactly(CODE + "0006");
            assertThat(take(one, 1)).containsExactly(CODE + "0007");
        }
    }

    @Nested
    class WhenTheLogIsAheadOfTheStoreAndTheFileIsGone {

        @Test
        void givesNoNumberAgainThatIsOnTheLog() throws IOException {
            Numbering numbering = start("a");
            DossierId third = ids.nextDossierId();
            DossierId fourth = ids.nextDossierId();
            take(numbering, 2);

            read(numbering, received(third, 3), received(fourth, 4));

            assertThat(take(numbering, 1)).containsExactly(CODE + "0005");
            assertThat(holes())
                    .extracting(hole -> hole.code().value(), Hole::reason, Hole::dossier)
                    .contains(
                            tuple(CODE + "0003", HoleReason.LOST, third),
                            tuple(CODE + "0004", HoleReason.LOST, fourth));
        }

        @Test
        void givesNoNumberAgainThatCameBeforeOneOnTheLog() throws IOException {
            Numbering numbering = start("a");

            read(numbering, received(ids.nextDossierId(), 2));

            assertThat(take(numbering, 1)).containsExactly(CODE + "0003");
            assertThat(holes())
                    .extracting(Hole::reason)
                    .containsExactly(
                            HoleReason.SKIPPED_AFTER_RESTART,
                            HoleReason.LOST,
                            HoleReason.NOT_STORED);
        }

        @Test
        void learnsNothingFromReadingTwice() throws IOException {
            Numbering numbering = start("a");
            DossierEvent event = received(ids.nextDossierId(), 1);
            read(numbering, event);
            take(numbering, 1);

            read(numbering, event, event);

            assertThat(take(numbering, 1)).containsExactly(CODE + "0003");
            assertThat(holes())
                    .extracting(Hole::reason)
                    .containsExactly(HoleReason.LOST, HoleReason.NOT_STORED, HoleReason.NOT_STORED);
        }

        @Test
        void passesOverACodeOfAnOlderSystemWithoutCountingIt() throws IOException {
            Numbering numbering = start("a");

            read(numbering, imported(CODE + "0002"));

            assertThat(take(numbering, 2)).containsExactly(CODE + "0001", CODE + "0003");
            assertThat(holes())
                    .extracting(Hole::reason)
                    .containsExactly(
                            HoleReason.NOT_STORED, HoleReason.CODE_TAKEN, HoleReason.NOT_STORED);
        }

        @Test
        void stillPassesOverItAfterAnotherStart() throws IOException {
            Numbering numbering = start("a");
            read(numbering, imported(CODE + "0001"));
            stop();

            assertThat(take(start("a"), 1)).containsExactly(CODE + "0002");
        }

        @Test
        void countsTheCodeADossierWasGivenLater() throws IOException {
            Numbering numbering = start("a");
            DossierId dossier = ids.nextDossierId();
            var recoded =
                    new Change.Recoded(
                            new DossierCode(CODE + "0001"), new DossierCode(CODE + "0003"), "x");

            read(numbering, received(dossier, 1), event(dossier, recoded));

            assertThat(take(numbering, 1)).containsExactly(CODE + "0004");
            assertThat(lost.byCode(new DossierCode(CODE + "0003")))
                    .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(dossier));
        }

        @Test
        void leavesOutWhatIsNoEvent() throws IOException {
            Numbering numbering = start("a");
            LogReader reader = reader(numbering);

            reader.read(
                    List.of(
                            record("not JSON".getBytes(UTF_8)),
                            record(EventJson.write(received(ids.nextDossierId(), 1)))));

            assertThat(take(numbering, 1)).containsExactly(CODE + "0002");
        }
    }

    @Nested
    class WithSeveralInstances {

        @Test
        void givesEachNumberOnce() throws Exception {
            List<Numbering> instances = List.of(start("a"), start("b"));
            Set<String> codes = new HashSet<>();
            try (var threads = Executors.newFixedThreadPool(4)) {
                List<Future<List<String>>> all = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    Numbering instance = instances.get(thread % 2);
                    all.add(threads.submit(() -> take(instance, 25)));
                }
                for (Future<List<String>> one : all) {
                    codes.addAll(one.get());
                }
            }

            assertThat(codes).hasSize(100).contains(CODE + "0001", CODE + "0100");
        }
    }

    @Nested
    class WhenTheDiskRefuses {

        @Test
        void givesNoNumberAndLaterAnother() throws IOException {
            Numbering numbering = start("a");
            stop();

            assertThatThrownBy(() -> take(numbering, 1))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.key()).isEqualTo("numbers-not-kept"));
            assertThat(take(numbering, 1)).containsExactly(CODE + "0002");
        }
    }

    private void takeAndLose(int kept, int lost) throws IOException {
        Numbering numbering = start("a");
        take(numbering, kept);
        StoreCopy earlier = StoreCopy.of(mongo);
        take(numbering, lost);
        stop();
        earlier.putBack(mongo);
    }

    private Numbering start(String instance) {
        NumbersFile file = NumbersFile.open(directory.resolve(instance));
        open.add(file);
        lost = new LostDossiers(mongo, dossiers);
        return new Numbering(
                new Counters(mongo),
                new Notes(mongo),
                file,
                lost,
                new LogGate(Duration.ZERO),
                InstantSource.fixed(NOW));
    }

    private void stop() throws IOException {
        for (NumbersFile file : open) {
            file.close();
        }
        open.clear();
    }

    private List<String> take(Numbering numbering, int count) {
        Agency agency = catalogue.agency(AGENCY).orElseThrow();
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            codes.add(numbering.take(agency, ids.nextDossierId(), NOW).value());
        }
        return codes;
    }

    private List<Hole> holes() {
        return audit.holes(AGENCY, DAY);
    }

    private void read(Numbering numbering, DossierEvent... events) {
        reader(numbering)
                .read(
                        Arrays.stream(events)
                                .map(EventJson::write)
                                .map(NumberingAfterRestartTest::record)
                                .toList());
    }

    private LogReader reader(Numbering numbering) {
        return new LogReader(numbering, dossiers, lost, catalogue, InstantSource.fixed(NOW));
    }

    private static ConsumerRecord<String, byte[]> record(byte[] body) {
        return new ConsumerRecord<>(DossierTopics.EVENTS, 0, 0, "key", body);
    }

    private DossierEvent received(DossierId dossier, int number) {
        return event(
                dossier,
                new Change.Received(
                        new DossierCode(CODE + "%04d".formatted(number)),
                        new ProcedureCode("1.013225"),
                        "1",
                        Channel.COUNTER,
                        List.of(),
                        null,
                        List.of(),
                        null));
    }

    private DossierEvent imported(String code) {
        return event(
                ids.nextDossierId(),
                new Change.Imported(
                        new DossierCode(code),
                        new ProcedureCode("1.013225"),
                        Channel.COUNTER,
                        NOW,
                        null,
                        null,
                        null,
                        ids.next()));
    }

    private DossierEvent event(DossierId dossier, Change change) {
        return new DossierEvent(
                ids.next(),
                dossier,
                1,
                NOW,
                NOW,
                new Actor(Role.RECEPTION, "desk"),
                AGENCY,
                new DepartmentCode("KTHT"),
                change);
    }
}
