package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class StepTest {

    private static final Instant NOON = Fixtures.NOON;
    private static final Reason REFUSED = Reason.of(Cause.REFUSED_FOR_NOW);
    private static final Step FIRST = new Step(NOON, MessageState.QUEUED, null, null);
    private static final Step UNKNOWN =
            new Step(NOON, MessageState.UNKNOWN, null, Reason.of(Cause.UNCERTAIN));
    private static final Step RESENT =
            new Step(
                    NOON,
                    MessageState.QUEUED,
                    null,
                    new Reason(Cause.RESENT_BY_HAND, "s: không có tin này"));

    @Test
    void isKeptWhenItIsNoRepetitionHoweverOftenTheMessageIsRefusedAfterwards() {
        List<Step> steps = List.of(FIRST, refused(1), UNKNOWN, RESENT);

        for (int time = 2; time <= 100; time++) {
            steps = Step.append(steps, refused(time));
        }

        assertThat(steps).hasSize(20).startsWith(FIRST, UNKNOWN, RESENT).endsWith(refused(100));
    }

    @Test
    void isKeptWhenThereIsNoRepetitionToLeaveOut() {
        List<Step> steps =
                Stream.generate(() -> Stream.of(RESENT, UNKNOWN))
                        .limit(10)
                        .flatMap(both -> both)
                        .toList();

        assertThat(Step.append(steps, RESENT)).hasSize(21).startsWith(RESENT, UNKNOWN);
    }

    private static Step refused(int time) {
        return new Step(NOON.plusSeconds(time), MessageState.QUEUED, null, REFUSED);
    }
}
