package vn.motcua.local;

import org.springframework.boot.builder.SpringApplicationBuilder;

import vn.motcua.gateway.GatewayApplication;
import vn.motcua.intake.IntakeApplication;
import vn.motcua.notification.NotificationApplication;
import vn.motcua.processing.ProcessingApplication;
import vn.motcua.reporting.ReportingApplication;

/** The five services, each on its port above the first. */
enum Service {
    GATEWAY("gateway", 0),
    INTAKE("intake-service", 1),
    PROCESSING("processing-service", 2),
    REPORTING("reporting-service", 3),
    NOTIFICATION("notification-service", 4);

    private final String title;
    private final int offset;

    Service(String title, int offset) {
        this.title = title;
        this.offset = offset;
    }

    String title() {
        return title;
    }

    int offset() {
        return offset;
    }

    SpringApplicationBuilder builder() {
        return switch (this) {
            case GATEWAY -> GatewayApplication.builder();
            case INTAKE -> IntakeApplication.builder();
            case PROCESSING -> ProcessingApplication.builder();
            case REPORTING -> ReportingApplication.builder();
            case NOTIFICATION -> NotificationApplication.builder();
        };
    }
}
