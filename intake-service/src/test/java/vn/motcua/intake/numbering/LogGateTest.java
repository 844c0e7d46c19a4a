package vn.motcua.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class LogGateTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void letsNobodyPassWhileTheLogIsRead() throws InterruptedException {
        var gate = new LogGate(LONG);

        assertThat(gate.passed(SHORT)).isFalse();
        assertThat(gate.state()).isEqualTo(LogGate.State.READING);
    }

    @Test
    void opensOnceTheLogIsRead() throws InterruptedException {
        var gate = new LogGate(LONG);
        gate.heard();
        gate.opened();

        assertThat(gate.passed(Duration.ZERO)).isTrue();
        assertThat(gate.state()).isEqualTo(LogGate.State.READ);
    }

    @Test
    void doesNotWaitForABrokerThatIsAway() throws InterruptedException {
        var gate = new LogGate(SHORT);

        assertThat(gate.passed(LONG)).isTrue();
        assertThat(gate.state()).isEqualTo(LogGate.State.OUT_OF_REACH);
    }

    @Test
    void staysOpenWhenTheBrokerComesBackAndTheRestIsRead() throws InterruptedException {
        var gate = new LogGate(SHORT);
        assertThat(gate.passed(LONG)).isTrue();
        gate.heard();

        assertThat(gate.passed(Duration.ZERO)).isTrue();
        gate.opened();
        assertThat(gate.state()).isEqualTo(LogGate.State.READ);
    }
}
