package vn.motcua.processing.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.messaging.MessageHandlingException;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.util.backoff.BackOffExecution;

import vn.motcua.kernel.event.MalformedEvent;

class DeadLetterReasonTest {

    @Test
    void isFoundBelowTheFrameworksWrappings() {
        var wrapped =
                new IllegalStateException(
                        new MessageHandlingException(
                                new GenericMessage<>("x"), new MalformedEvent("no JSON")));

        assertThat(DeadLetterReason.of(wrapped)).isEqualTo(DeadLetterReason.MALFORMED);
    }

    @Test
    void isFinalAtOnceForWhatNoRetryCanHelp() {
        var failure = new MalformedEvent("no JSON");

        assertThat(attempts(failure, 10)).isZero();
    }

    @Test
    void isFinalAfterAFewTriesForWhatNobodyForesaw() {
        var failure = new IllegalStateException("bug");

        assertThat(DeadLetterReason.of(failure).word()).isEqualTo("retries-exhausted");
        assertThat(attempts(failure, 10)).isEqualTo(3);
    }

    @Test
    void isNeverFinalWhileOurStoreIsAway() {
        var failure = new DataAccessResourceFailureException("no store");

        assertThat(attempts(failure, 1_000)).isEqualTo(1_000);
    }

    private static int attempts(RuntimeException failure, int atMost) {
        BackOffExecution tries = DeadLetterReason.of(failure).backOff().start();
        int attempts = 0;
        while (attempts < atMost && tries.nextBackOff() != BackOffExecution.STOP) {
            attempts++;
        }
        return attempts;
    }
}
