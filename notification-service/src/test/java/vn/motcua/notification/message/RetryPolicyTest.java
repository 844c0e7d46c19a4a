package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.notification.Fixtures;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

class RetryPolicyTest {

    private static final Instant NOW = Fixtures.NOON;

    @Test
    void doublesThePauseUpToTheLongest() {
        var policy = new RetryPolicy(9, Duration.ofSeconds(5), Duration.ofSeconds(15), 0);

        assertThat(policy.next(1, NOW, null)).contains(NOW.plusSeconds(5));
        assertThat(policy.next(2, NOW, null)).contains(NOW.plusSeconds(10));
        assertThat(policy.next(3, NOW, null)).contains(NOW.plusSeconds(15));
        assertThat(policy.next(8, NOW, null)).contains(NOW.plusSeconds(15));
        assertThat(policy.next(9, NOW, null)).isEmpty();
    }

    @Test
    void leavesAProviderAloneForAsLongAsItSays() {
        var policy = new RetryPolicy(9, Duration.ofSeconds(5), Duration.ofSeconds(5), 0);

        assertThat(policy.next(1, NOW, Duration.ofSeconds(60))).contains(NOW.plusSeconds(60));
        assertThat(policy.next(1, NOW, Duration.ofSeconds(1))).contains(NOW.plusSeconds(5));
    }

    @Test
    void isLateByATenthAtMostAndNotAlwaysByTheSame() {
        var policy = new RetryPolicy(48, Duration.ofMinutes(5), Duration.ofMinutes(5), 0.1);

        var moments =
                IntStream.rangeClosed(1, 47)
                        .mapToObj(attempt -> policy.next(attempt, NOW, null).orElseThrow())
                        .toList();

        assertThat(moments)
                .allMatch(at -> !at.isBefore(NOW.plusSeconds(300)))
                .allMatch(at -> !at.isAfter(NOW.plusSeconds(330)));
        assertThat(moments.stream().distinct().count()).isGreaterThan(10);
    }
}
