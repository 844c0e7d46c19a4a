package vn.motcua.platform.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Whether the broker answers. Not part of readiness: work goes on while it is away. */
final class BrokerHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Admin admin;

    BrokerHealthIndicator(Map<String, Object> settings) {
        super("The broker does not answer");
        var patient = new HashMap<>(settings);
        patient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(patient);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int nodes =
                admin.describeCluster().nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).size();
        builder.up().withDetail("brokers", nodes);
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
