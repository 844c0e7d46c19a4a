package vn.motcua.platform.outbox;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether events reach the broker. Not part of readiness: work goes on while they wait. A broker
 * that is away is not the outbox's trouble, and has an indicator of its own.
 */
final class OutboxHealthIndicator extends AbstractHealthIndicator {

    private static final int MOST_NAMED = 20;

    private final SetAside aside;
    private final OutboxAge age;
    private final HealthIndicator broker;
    private final Duration alarmAge;

    OutboxHealthIndicator(
            OutboxRelay relay, OutboxAge age, HealthIndicator broker, Duration alarmAge) {
        super("The outbox cannot be judged");
        this.aside = relay.aside();
        this.age = age;
        this.broker = broker;
        this.alarmAge = alarmAge;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.withDetail("oldestUnpublishedSeconds", age.get().toSeconds());
        List<SetAside.Entry> named = aside.first(MOST_NAMED);
        if (!named.isEmpty()) {
            builder.down()
                    .withDetail("reason", "Events of some documents cannot be published")
                    .withDetail("setAside", aside.size())
                    .withDetail(
                            "documents", named.stream().map(OutboxHealthIndicator::view).toList());
        } else if (isLonger(age.unknownFor())) {
            builder.down().withDetail("reason", "The store does not say what waits");
        } else if (isLonger(age.get()) && brokerAnswers()) {
            builder.down().withDetail("reason", "Events wait although the broker answers");
        } else {
            builder.up();
        }
    }

    private boolean isLonger(Duration waited) {
        return waited.compareTo(alarmAge) > 0;
    }

    private boolean brokerAnswers() {
        Health health = broker.health(false);
        return health != null && health.getStatus().equals(Status.UP);
    }

    private static Map<String, String> view(SetAside.Entry entry) {
        Map<String, String> view = new LinkedHashMap<>();
        view.put("id", entry.id().toString());
        view.put("reason", entry.reason().words());
        view.put("since", entry.since().toString());
        view.put("nextTry", entry.until().toString());
        return view;
    }
}
