package vn.motcua.local;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps each service to the libraries it names itself. On one class path every service sees the
 * libraries of all of them, and would set them up without knowing how.
 */
final class OwnLibraries implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The first prefix that fits says whose they are; everything else is everybody's. */
    private static final Map<String, Set<Service>> OWNERS = owners();

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        String service =
                environment == null ? "" : environment.getProperty("spring.application.name", "");
        var matches = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String candidate = candidates[i];
            matches[i] = candidate == null || isFor(service, candidate);
        }
        return matches;
    }

    static boolean isFor(String service, String autoConfiguration) {
        return OWNERS.entrySet().stream()
                .filter(owner -> autoConfiguration.startsWith(owner.getKey()))
                .findFirst()
                .map(owner ->
                        owner.getValue().stream().anyMatch(one -> one.title().equals(service)))
                .orElse(true);
    }

    private static Map<String, Set<Service>> owners() {
        Set<Service> streams = EnumSet.of(Service.PROCESSING, Service.NOTIFICATION);
        Set<Service> cloud = EnumSet.of(Service.GATEWAY, Service.PROCESSING, Service.NOTIFICATION);
        Map<String, Set<Service>> owners = new LinkedHashMap<>();
        // Would answer every unrouted path by a function of that name, once functions are there.
        owners.put(
                "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration",
                EnumSet.noneOf(Service.class));
        owners.put("org.springframework.cloud.gateway.", EnumSet.of(Service.GATEWAY));
        owners.put("org.springframework.cloud.stream.", streams);
        owners.put("org.springframework.cloud.function.", streams);
        owners.put("org.springframework.cloud.", cloud);
        owners.put("org.springframework.boot.integration.", streams);
        owners.put("org.springframework.boot.thymeleaf.", EnumSet.of(Service.GATEWAY));
        owners.put("org.springframework.boot.restclient.", EnumSet.of(Service.GATEWAY));
        owners.put("org.springframework.boot.mail.", EnumSet.of(Service.NOTIFICATION));
        owners.put("io.github.resilience4j.", EnumSet.of(Service.GATEWAY, Service.NOTIFICATION));
        return owners;
    }
}
