package vn.motcua.contracts;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.security.Caller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The OpenAPI document of a service, made from its controllers. They are never called, so they are
 * made without what they need: nothing of the service is started.
 *
 * @param name {@code intake}, {@code processing}, …
 */
record ServiceDocument(String name) {

    private static final Path TREE = Path.of("../..");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SCHEMA_NAME = Pattern.compile("vn\\.motcua\\.[a-z.]+\\.(?=[A-Z])");

    static List<ServiceDocument> all() {
        return Stream.of("intake", "processing", "reporting", "notification")
                .map(ServiceDocument::new)
                .toList();
    }

    JsonNode make() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .addSimpleTypesForParameterObject(
                        AgencyId.class,
                        DepartmentCode.class,
                        DossierCode.class,
                        DossierId.class,
                        ProcedureCode.class)
                .replaceWithSchema(JsonNode.class, new Schema<>());
        var made = new AtomicReference<JsonNode>();
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                JacksonAutoConfiguration.class,
                                WebMvcAutoConfiguration.class,
                                SpringDocConfiguration.class,
                                SpringDocConfigProperties.class,
                                SpringDocWebMvcConfiguration.class))
                .withPropertyValues(
                        "springdoc.default-flat-param-object=true",
                        "springdoc.default-produces-media-type=application/json",
                        "springdoc.override-with-generic-response=false",
                        "springdoc.use-fqn=true",
                        "motcua.dead-letters.of=" + name)
                .withInitializer(context -> register((GenericApplicationContext) context))
                .withBean(ModelConverter.class, Members::new)
                .withBean(OperationCustomizer.class, this::promises)
                .withBean(OpenApiCustomizer.class, () -> this::introduce)
                .run(context -> made.set(read(context.getBean(OpenApiWebMvcResource.class))));
        return made.get();
    }

    private static JsonNode read(OpenApiWebMvcResource resource) throws IOException {
        byte[] json = resource.openapiJson(new MockHttpServletRequest(), "/", Locale.ENGLISH);
        String text =
                SCHEMA_NAME
                        .matcher(new String(json, StandardCharsets.UTF_8))
                        .replaceAll("")
                        .replace(ProblemDetail.class.getName(), Schemas.PROBLEM);
        return Ordered.of(JSON.readTree(text));
    }

    /** Where it is kept. */
    Path kept() {
        return TREE.resolve("infra/contracts/openapi").resolve(name + ".json");
    }

    /** What was promised last, and is kept. */
    Path released() {
        return TREE.resolve("infra/contracts/openapi/released").resolve(name + ".json");
    }

    @Override
    public String toString() {
        return name;
    }

    private void introduce(OpenAPI document) {
        new Untyped(document).complete();
        document.info(
                        new Info()
                                .title("Motcua: " + name)
                                .version("v1")
                                .description(
                                        "Behind the gateway, which signs people in by HTTP Basic"
                                            + " and gives the service a token of its own. Errors"
                                            + " are problem details (RFC 9457)."))
                .servers(null);
        document.getComponents().getSchemas().remove(ProblemDetail.class.getName());
        document.getComponents()
                .addSchemas(Schemas.PROBLEM, (Schema<?>) Schemas.problem())
                .addSecuritySchemes(
                        Promises.TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "With a role where one is named; one of them is enough."));
    }

    private void register(GenericApplicationContext context) {
        annotated(RestController.class, "vn.motcua." + name)
                .forEach(type -> register(context, type));
        if (hasDeadLetters()) {
            annotated(RestController.class, "vn.motcua.platform.messaging")
                    .forEach(type -> register(context, type));
        }
    }

    private static <T> void register(GenericApplicationContext context, Class<T> type) {
        context.registerBean(type.getName(), type, () -> new SpringObjenesis().newInstance(type));
    }

    /** Intake follows no log by which it could not take a record. */
    private boolean hasDeadLetters() {
        return !name.equals("intake");
    }

    private static List<Class<?>> annotated(Class<? extends Annotation> annotation, String below) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scanner.findCandidateComponents(below).stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(Objects::nonNull)
                .<Class<?>>map(type -> ClassUtils.resolveClassName(type, null))
                .toList();
    }

    private Promises promises() {
        Path module = TREE.resolve(name + "-service");
        Path platform = TREE.resolve("infra/platform");
        Properties titles = titles(module, platform);
        var keys =
                titles.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("problem.") && key.endsWith(".title"))
                        .map(key ->
                                key.substring(
                                        "problem.".length(), key.length() - ".title".length()))
                        .collect(toSet());
        var code =
                new CodeReading(
                        List.of(
                                module.resolve("target/classes"),
                                platform.resolve("target/classes")),
                        keys);
        var comments =
                new DocComments(
                        List.of(
                                module.resolve("src/main/java"),
                                platform.resolve("src/main/java")));
        return new Promises(
                code, comments, titles, annotated(RestControllerAdvice.class, "vn.motcua." + name));
    }

    private static Properties titles(Path... modules) {
        var titles = new Properties();
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main/resources"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith("_en.properties")).toList()) {
                    try (var reader = Files.newBufferedReader(file)) {
                        titles.load(reader);
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return titles;
    }
}
