package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;

import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.util.backoff.BackOffExecution;

import vn.motcua.kernel.event.MalformedEvent;

import java.util.Optional;
import java.util.Set;

class FailureTest {

    private static final Refusals RULES =
            new Refusals() {
                @Override
                public Set<String> reasons() {
                    return Set.of("against-the-rules");
                }

                @Override
                public Optional<String> reasonOf(Throwable failure) {
                    return failure instanceof UnsupportedOperationException
                            ? Optional.of("against-the-rules")
                            : Optional.empty();
                }
            };

    @Test
    void saysWhatWasThrownBelowTheFrameworksWrappings() {
        var failure = of(new IllegalStateException("wrapped", new MalformedEvent("no event")));

        assertThat(failure)
                .isEqualTo(new Failure(FailureKind.UNREADABLE, "unreadable", "no event"));
    }

    @Nested
    class ARecord {

        @Test
        void isSetAsideAtOnceWhenItCannotBeRead() {
            assertThat(tries(of(new MalformedEvent("x")))).isZero();
        }

        @Test
        void isSetAsideAtOnceWhenARuleRefusesIt() {
            var refused = of(new IllegalStateException(new UnsupportedOperationException("no")));

            assertThat(refused.reason()).isEqualTo("against-the-rules");
            assertThat(tries(refused)).isZero();
        }

        @Test
        void waitsForAStoreThatIsAwayHoweverLong() {
            assertThat(isWaitedFor(new DataAccessResourceFailureException("away"))).isTrue();
            assertThat(isWaitedFor(new QueryTimeoutException("slow"))).isTrue();
        }

        @Test
        void waitsForWhatTheStoreOrTheBrokerCallTransient() {
            var elected = new MongoException("another is primary now");
            elected.addLabel("RetryableWriteError");

            assertThat(isWaitedFor(new IllegalStateException(elected))).isTrue();
            assertThat(isWaitedFor(new NotLeaderOrFollowerException("moved"))).isTrue();
        }

        @Test
        void isTriedAFewTimesWhenTheStoreRefusesTheWriteForGood() {
            var tooLarge = of(new DataIntegrityViolationException("too large"));

            assertThat(tooLarge.reason()).isEqualTo("retries-exhausted");
            assertThat(tries(tooLarge)).isEqualTo(3);
        }

        @Test
        void isTriedAFewTimesWhenNobodyKnowsWhatIsWrong() {
            assertThat(tries(of(new NullPointerException()))).isEqualTo(3);
        }
    }

    private static Failure of(Throwable thrown) {
        return Failure.of(thrown, RULES);
    }

    private static boolean isWaitedFor(Throwable thrown) {
        return tries(of(thrown)) == 1_000;
    }

    /** How often it is tried again; at most 1,000 times are counted. */
    private static int tries(Failure failure) {
        var execution = failure.kind().backOff().start();
        int tries = 0;
        while (tries < 1_000 && execution.nextBackOff() != BackOffExecution.STOP) {
            tries++;
        }
        return tries;
    }
}
