package vn.motcua.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.rebuild.GenerationStep.Kind;

import java.time.Instant;
import java.util.Optional;

class GenerationsTest {

    private static final Instant NOW = Instant.parse("2021-04-08T02:00:00Z");

    @Test
    void theFirstIsLiveBeforeAnyStep() {
        assertThat(Generations.FIRST.live()).isEqualTo(Generation.FIRST);
        assertThat(Generations.FIRST.counting()).containsExactly(Generation.FIRST);
        assertThat(Generations.FIRST.past()).isEmpty();
    }

    @Test
    void bothCountWhileOneIsRebuilt() {
        assertThat(after(begun(2)).counting())
                .containsExactlyInAnyOrder(Generation.FIRST, new Generation(2));
    }

    @Test
    void switchingLeavesTheOneBeforeBehind() {
        Generations switched = after(begun(2), new GenerationStep(Kind.SWITCHED_TO, 2, NOW, "a"));

        assertThat(switched.live()).isEqualTo(new Generation(2));
        assertThat(switched.counting()).containsExactly(new Generation(2));
        assertThat(switched.past()).containsExactly(Generation.FIRST);
    }

    @Test
    void discardingLeavesTheRebuiltOneBehindAndItsNumberIsNotGivenAgain() {
        Generations discarded = after(begun(2), new GenerationStep(Kind.DISCARDED, 2, NOW, "a"));

        assertThat(discarded.live()).isEqualTo(Generation.FIRST);
        assertThat(discarded.past()).containsExactly(new Generation(2));
        assertThat(discarded.after(begun(2))).isEmpty();
        assertThat(discarded.after(begun(3))).isPresent();
    }

    @Test
    void ofTwoBegunAtOnceTheFirstStands() {
        Generations first = after(begun(2));

        assertThat(first.after(new GenerationStep(Kind.BEGUN, 2, NOW, "another"))).isEmpty();
        assertThat(first.after(begun(3))).isEmpty();
    }

    @Test
    void whatDoesNotStandBesideTheLiveOneCanNeitherBeSwitchedToNorDiscarded() {
        assertThat(Generations.FIRST.after(new GenerationStep(Kind.SWITCHED_TO, 1, NOW, "a")))
                .isEmpty();
        assertThat(after(begun(2)).after(new GenerationStep(Kind.DISCARDED, 1, NOW, "a")))
                .isEmpty();
    }

    @Test
    void aStepIsReadAsItWasWrittenAndWhatIsNoneIsRefused() {
        assertThat(GenerationStep.read(begun(2).json())).isEqualTo(begun(2));
        assertThatThrownBy(() -> GenerationStep.read("{\"kind\":\"GROWN\"}".getBytes(UTF_8)))
                .isInstanceOf(MalformedEvent.class);
        assertThatThrownBy(() -> GenerationStep.read("[]".getBytes(UTF_8)))
                .isInstanceOf(MalformedEvent.class);
    }

    private static GenerationStep begun(int generation) {
        return new GenerationStep(Kind.BEGUN, generation, NOW, "operator");
    }

    private static Generations after(GenerationStep... steps) {
        Optional<Generations> now = Optional.of(Generations.FIRST);
        for (GenerationStep step : steps) {
            now = now.flatMap(before -> before.after(step));
        }
        return now.orElseThrow();
    }
}
