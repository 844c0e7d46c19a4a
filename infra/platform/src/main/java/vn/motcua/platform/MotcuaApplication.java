package vn.motcua.platform;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** How a service starts: alone in its JVM, or beside the others on one class path. */
public final class MotcuaApplication {

    private MotcuaApplication() {}

    /**
     * Prepares a service.
     *
     * @param name also the name of its configuration file on the class path, {@code <name>.yaml}:
     *     of an {@code application.yaml} in every jar only the first would be found
     */
    public static SpringApplicationBuilder of(Class<?> application, String name) {
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name, "spring.application.name=" + name);
    }
}
