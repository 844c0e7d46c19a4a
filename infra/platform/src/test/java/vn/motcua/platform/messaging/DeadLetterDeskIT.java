package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.platform.messaging.Outcome.Result;
import vn.motcua.platform.messaging.Settlement.Way;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

class DeadLetterDeskIT {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final int MANY = 100;

    @TempDir private static Path directory;

    private static KafkaBench bench;
    private static DeadLetterLog letters;

    private static long nextOffset;

    private final HeldInMemory held = new HeldInMemory();
    private final Counted dossiers = new Counted();
    private final DeadLetterDesk desk =
            desk(dossiers, held, (letter, _, way) -> letters.settle(letter, way));
    private final String dossier = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws Exception {
        bench = new KafkaBench(directory);
        letters = bench.letters(InstantSource.fixed(NOW));
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @Nested
    class ALetter {

        @Test
        void saysWhyItIsOneAndWhereItCameFrom() {
            Origin origin = setAside("2");

            DeadLetter letter = desk.find(origin).orElseThrow();

            assertThat(letter)
                    .returns(dossier, DeadLetter::key)
                    .returns(2L, DeadLetter::sequence)
                    .returns("vn.motcua.dossier.claimed.v1", DeadLetter::type)
                    .returns("hole", DeadLetter::reason)
                    .returns(NOW, DeadLetter::failedAt)
                    .returns(1, DeadLetter::times);
            assertThat(desk.body(letter)).contains("2");
        }

        @Test
        void isOneHoweverOftenItIsSetAside() {
            Origin origin = setAside("2");
            setAside(origin, "2");

            assertThat(ours()).singleElement().returns(2, DeadLetter::times);
        }

        @Test
        void hasNoBodyWhenItsRecordHadNone() {
            Origin origin = setAside(null);

            DeadLetter letter = desk.find(origin).orElseThrow();

            assertThat(letters.record(letter))
                    .hasValueSatisfying(record -> assertThat(record.value()).isNull());
            assertThat(desk.body(letter)).isEmpty();
        }
    }

    @Nested
    class AReplay {

        @Test
        void takesEachDossiersLettersInTheirOrderAndLetsItGo() {
            dossiers.reached().put(dossier, 1);
            setAside("3");
            setAside("4");
            setAside("2");

            assertThat(replay().outcomes())
                    .extracting(Outcome::sequence)
                    .containsExactly(2L, 3L, 4L);
            assertThat(dossiers.reached()).containsEntry(dossier, 4);
            assertThat(held.holds(dossier)).isFalse();
            assertThat(ours())
                    .extracting(DeadLetter::settlement)
                    .containsOnly(new Settlement(Way.REPLAYED, "vanhanh", NOW, null));
        }

        @Test
        void leavesWhatStillCannotBeTakenAndWhatIsBehindIt() {
            dossiers.reached().put(dossier, 1);
            setAside("2");
            setAside("4");

            assertThat(replay().outcomes())
                    .extracting(Outcome::result)
                    .containsExactly(Result.REPLAYED, Result.REFUSED);
            assertThat(held.holds(dossier)).isTrue();
            assertThat(ours()).filteredOn(DeadLetter::isOpen).hasSize(1);
        }

        @Test
        void hasNoEffectTheSecondTime() {
            dossiers.reached().put(dossier, 1);
            setAside("2");
            replay();

            assertThat(replay().outcomes()).isEmpty();
            assertThat(dossiers.writes()).containsEntry(dossier, 1);
        }

        @Test
        void settlesWhatWasTakenFromAnotherRecordMeanwhile() {
            dossiers.reached().put(dossier, 2);
            setAside("2");

            assertThat(replay().outcomes()).singleElement().returns(Result.KNOWN, Outcome::result);
            assertThat(dossiers.writes()).isEmpty();
        }

        @Test
        void ofSomeLettersLeavesTheOthers() {
            dossiers.reached().put(dossier, 1);
            Origin second = setAside("2");
            setAside("3");

            desk.replay(new Selection(Set.of(second), Set.of(), null), false, MANY, "vanhanh");

            assertThat(dossiers.reached()).containsEntry(dossier, 2);
            assertThat(held.holds(dossier)).isTrue();
        }

        @Test
        void onTrialTellsWhatWouldBecomeOfAllAndChangesNothing() {
            dossiers.reached().put(dossier, 1);
            setAside("2");
            setAside("3");
            setAside("5");

            assertThat(replay(true).outcomes())
                    .extracting(Outcome::result)
                    .containsExactly(Result.REPLAYED, Result.REPLAYED, Result.REFUSED);
            assertThat(dossiers.reached()).containsEntry(dossier, 1);
            assertThat(held.holds(dossier)).isTrue();
            assertThat(ours()).allMatch(DeadLetter::isOpen);
        }

        @Test
        void keepsHoldingADossierOfWhichMoreWasSetAsideMeanwhile() {
            dossiers.reached().put(dossier, 1);
            setAside("2");
            Settling slow =
                    (letter, _, settlement) -> {
                        setAside("3");
                        return letters.settle(letter, settlement);
                    };

            replay(desk(dossiers, held, slow), false);
            assertThat(held.holds(dossier)).isTrue();

            replay();
            assertThat(held.holds(dossier)).isFalse();
            assertThat(dossiers.reached()).containsEntry(dossier, 3);
        }

        @Test
        void goesOnBehindTheLastDossierWhenThereAreTooManyForOnce() {
            setAside("1");
            String other = dossier + "-too";
            setAside(other, nextOrigin(), "1");
            Set<String> both = Set.of(dossier, other);

            Replay first = desk.replay(new Selection(Set.of(), both, null), false, 1, "vanhanh");
            Replay second =
                    desk.replay(new Selection(Set.of(), both, first.next()), false, 1, "vanhanh");

            assertThat(first.outcomes()).extracting(Outcome::dossier).containsExactly(dossier);
            assertThat(second.outcomes()).extracting(Outcome::dossier).containsExactly(other);
            assertThat(second.next()).isNull();
        }

        @ParameterizedTest(name = "at step {0}")
        @MethodSource("steps")
        void thatIsKilledIsFinishedByTheNextOne(int step) {
            dossiers.reached().put(dossier, 1);
            setAside("2");
            setAside("3");
            var knife = new Knife(step);
            var doomed =
                    desk(
                            knife.on(dossiers),
                            knife.on(held),
                            (letter, _, settlement) ->
                                    knife.around(() -> letters.settle(letter, settlement)));

            assertThatThrownBy(() -> replay(doomed, false)).isInstanceOf(Killed.class);
            replay();

            assertThat(dossiers.reached()).containsEntry(dossier, 3);
            assertThat(dossiers.writes()).containsEntry(dossier, 2);
            assertThat(held.holds(dossier)).isFalse();
            assertThat(ours()).hasSize(2).noneMatch(DeadLetter::isOpen);
        }

        /** Before and after each of: take, settle, take, settle, let go. */
        static IntStream steps() {
            return IntStream.range(0, 10);
        }
    }

    @Nested
    class ADismissal {

        @Test
        void isRememberedWithWhoAndWhyAndLetsTheDossierGo() {
            Origin origin = setAside("rubbish");

            desk.dismiss(List.of(origin), "không phải của ta", "vanhanh");

            assertThat(ours())
                    .extracting(DeadLetter::settlement)
                    .containsExactly(
                            new Settlement(Way.DISMISSED, "vanhanh", NOW, "không phải của ta"));
            assertThat(held.holds(dossier)).isFalse();
        }

        @Test
        void staysWhenTheRecordIsReadAgain() {
            Origin origin = setAside("rubbish");
            desk.dismiss(List.of(origin), "x", "vanhanh");

            setAside(origin, "rubbish");

            assertThat(ours()).singleElement().returns(false, DeadLetter::isOpen);
        }

        @Test
        void ofOneOfTwoStillHoldsTheDossier() {
            Origin origin = setAside("rubbish");
            setAside("2");

            desk.dismiss(List.of(origin), "x", "vanhanh");

            assertThat(held.holds(dossier)).isTrue();
        }
    }

    @Nested
    class ALetterThatWasReplayed {

        @Test
        void isOpenAgainWhenAStoreThatForgotItFailsOnceMore() {
            dossiers.reached().put(dossier, 1);
            Origin origin = setAside("2");
            replay();
            dossiers.reached().put(dossier, 0);

            setAside(origin, "2");

            assertThat(ours()).singleElement().returns(true, DeadLetter::isOpen);
        }
    }

    private static final class Killed extends Error {}

    /** Ends the process, as far as the desk can see, at one step. */
    private static final class Knife {

        private int left;

        Knife(int steps) {
            left = steps;
        }

        <T> T around(Supplier<T> step) {
            cut();
            T done = step.get();
            cut();
            return done;
        }

        Replayable on(Replayable records) {
            return new Replayable() {
                @Override
                public boolean take(
                        DeadLetter letter, ConsumerRecord<String, byte[]> record, boolean behind) {
                    return around(() -> records.take(letter, record, behind));
                }

                @Override
                public Replayable onTrial() {
                    return records.onTrial();
                }
            };
        }

        HeldDossiers on(HeldDossiers real) {
            return new HeldDossiers() {
                @Override
                public boolean holds(String key) {
                    return real.holds(key);
                }

                @Override
                public void hold(String key, String reason) {
                    real.hold(key, reason);
                }

                @Override
                public List<Held> all() {
                    return real.all();
                }

                @Override
                public void release(Held seen) {
                    around(() -> {
                        real.release(seen);
                        return seen;
                    });
                }
            };
        }

        private void cut() {
            if (left-- == 0) {
                throw new Killed();
            }
        }
    }

    private static Origin nextOrigin() {
        return new Origin(KafkaBench.TOPIC, 1, nextOffset++);
    }

    private Origin setAside(@Nullable String body) {
        return setAside(nextOrigin(), body);
    }

    private Origin setAside(Origin origin, @Nullable String body) {
        return setAside(dossier, origin, body);
    }

    private Origin setAside(String key, Origin origin, @Nullable String body) {
        byte[] bytes = body == null ? null : body.getBytes(UTF_8);
        var record =
                new ConsumerRecord<>(
                        origin.topic(), origin.partition(), origin.offset(), key, bytes);
        record.headers().add("ce_type", "vn.motcua.dossier.claimed.v1".getBytes(UTF_8));
        if (bytes != null) {
            record.headers().add("ce_sequence", bytes);
        }
        letters.setAside(record, new Failure(FailureKind.REFUSED, "hole", "no way"));
        held.hold(key, "hole");
        return origin;
    }

    private List<DeadLetter> ours() {
        return desk.letters().stream().filter(letter -> letter.dossier().equals(dossier)).toList();
    }

    private Replay replay() {
        return replay(false);
    }

    private Replay replay(boolean dryRun) {
        return replay(desk, dryRun);
    }

    private Replay replay(DeadLetterDesk at, boolean dryRun) {
        return at.replay(new Selection(Set.of(), Set.of(dossier), null), dryRun, MANY, "vanhanh");
    }

    private static DeadLetterDesk desk(Replayable records, HeldDossiers held, Settling settling) {
        return new DeadLetterDesk(
                () -> letters,
                held,
                records,
                Counted.RULES,
                settling,
                InstantSource.fixed(NOW),
                new SimpleMeterRegistry());
    }
}
