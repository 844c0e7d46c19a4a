package vn.motcua.processing.departments;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;
import java.util.UUID;

/**
 * Names the consumer group after the departments, unless {@code motcua.processing.group} does: two
 * deployments with different departments must each read every partition.
 */
public final class ConsumerGroup
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PROPERTY = "motcua.processing.group";

    private static final String ALL = "processing-service";
    private static final int READABLE = 100;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        Map<String, Object> fallback = Map.of(PROPERTY, nameFor(Departments.in(environment)));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("consumer group by departments", fallback));
    }

    static String nameFor(Departments departments) {
        return departments.label().map(label -> ALL + "-" + shortened(label)).orElse(ALL);
    }

    /** The name also stands in a topic's name, which may have 249 characters. */
    private static String shortened(String label) {
        return label.length() <= READABLE
                ? label
                : UUID.nameUUIDFromBytes(label.getBytes(UTF_8)).toString();
    }
}
