package vn.motcua.intake.numbering;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether numbers are given. Part of readiness: nobody should be sent to a desk without them. */
@Component
final class NumberingHealthIndicator extends AbstractHealthIndicator {

    private final LogGate gate;

    NumberingHealthIndicator(LogGate gate) {
        super("It is not known whether numbers are given");
        this.gate = gate;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        LogGate.State state = gate.state();
        switch (state) {
            case READING -> builder.outOfService();
            case READ, OUT_OF_REACH -> builder.up();
        }
        builder.withDetail("log", state);
    }
}
