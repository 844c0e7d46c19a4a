package vn.motcua.contracts;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import vn.motcua.kernel.event.Role;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds to an operation what its signature does not tell: refusals, roles, headers, a summary. */
final class Promises implements OperationCustomizer {

    private static final Class<? extends Annotation> REQUEST_BODY =
            org.springframework.web.bind.annotation.RequestBody.class;

    static final String TOKEN = "token";

    private static final Pattern HELD_ROLE = Pattern.compile("'([A-Z]+)'");

    private final CodeReading code;
    private final DocComments comments;
    private final Properties titles;
    private final List<Class<?>> advices;

    Promises(CodeReading code, DocComments comments, Properties titles, List<Class<?>> advices) {
        this.code = code;
        this.comments = comments;
        this.titles = titles;
        this.advices = advices;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Method method = handler.getMethod();
        var said = code.of(method, explainers(method.getDeclaringClass()));
        addUsualRefusals(said, handler);
        summarize(operation, method);
        operation.setOperationId(
                method.getDeclaringClass().getSimpleName().replaceAll("Controller$", "")
                        + "."
                        + method.getName());
        operation.setTags(
                List.of(method.getDeclaringClass().getSimpleName().replaceAll("Controller$", "")));
        operation.setSecurity(security(roles(said, method)));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(Promises::describe);
        }
        answer(operation, said, method);
        refuse(operation, said);
        addStream(operation, handler);
        return operation;
    }

    private void summarize(Operation operation, Method method) {
        String text =
                comments.of(method).or(() -> comments.of(method.getDeclaringClass())).orElse("");
        int end = text.indexOf(". ");
        operation.setSummary(end < 0 ? text : text.substring(0, end + 1));
        if (end >= 0) {
            operation.setDescription(text);
        }
    }

    private static void describe(Parameter parameter) {
        if (parameter.getIn().equals("header")) {
            parameter.setDescription(Headers.meaning(parameter.getName()));
        }
    }

    private static Set<String> roles(CodeReading.Said said, Method method) {
        var roles = new TreeSet<>(said.roles());
        Stream.of(method, method.getDeclaringClass())
                .map(one -> AnnotatedElementUtils.findMergedAnnotation(one, PreAuthorize.class))
                .filter(one -> one != null)
                .findFirst()
                .ifPresent(rule ->
                        HELD_ROLE
                                .matcher(rule.value())
                                .results()
                                .forEach(role -> roles.add(role.group(1))));
        return roles;
    }

    /** One of the roles is enough; without any, a token is. */
    private static List<SecurityRequirement> security(Set<String> roles) {
        return roles.isEmpty()
                ? List.of(new SecurityRequirement().addList(TOKEN))
                : Arrays.stream(Role.values())
                        .map(Role::name)
                        .filter(roles::contains)
                        .map(role -> new SecurityRequirement().addList(TOKEN, role))
                        .toList();
    }

    private static void answer(Operation operation, CodeReading.Said said, Method method) {
        var answers = operation.getResponses();
        if (!said.successes().isEmpty() && answers.containsKey("200")) {
            ApiResponse usual = answers.remove("200");
            said.successes().forEach(status -> answers.addApiResponse(status.toString(), usual));
        }
        answers.forEach((status, answer) -> {
            answer.setDescription(HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase());
            said.headers().forEach(name -> answer.addHeaderObject(name, header(name)));
            if (isFile(method) && answer.getContent() != null) {
                answer.getContent().values().forEach(one -> one.setSchema(Schemas.binary()));
            }
        });
    }

    private static boolean isFile(Method method) {
        var type = ResolvableType.forMethodReturnType(method);
        Class<?> body =
                type.resolve() == ResponseEntity.class ? type.resolveGeneric(0) : type.resolve();
        return body == byte[].class
                || body == StreamingResponseBody.class
                || (body != null && Resource.class.isAssignableFrom(body));
    }

    private void refuse(Operation operation, CodeReading.Said said) {
        said.refusals()
                .forEach((status, keys) -> {
                    var answer =
                            new ApiResponse()
                                    .description(
                                            keys.stream()
                                                    .map(key ->
                                                            "`%s`: %s".formatted(key, title(key)))
                                                    .collect(Collectors.joining("\n\n")))
                                    .content(
                                            new Content()
                                                    .addMediaType(
                                                            "application/problem+json",
                                                            new MediaType()
                                                                    .schema(
                                                                            Schemas.reference(
                                                                                    Schemas
                                                                                            .PROBLEM))));
                    answer.addExtension(
                            "x-problem-types",
                            keys.stream().map(key -> "urn:motcua:problem:" + key).toList());
                    if (said.patience().contains(status)) {
                        answer.addHeaderObject("Retry-After", header("Retry-After"));
                    }
                    operation.getResponses().addApiResponse(status.toString(), answer);
                });
    }

    private String title(String key) {
        return titles.getProperty("problem." + key + ".title", key);
    }

    private static Header header(String name) {
        return new Header().description(Headers.meaning(name)).schema(Schemas.of("string"));
    }

    /** What Spring and the platform refuse by themselves. */
    private static void addUsualRefusals(CodeReading.Said said, HandlerMethod handler) {
        said.refuses(HttpStatus.UNAUTHORIZED, "unauthenticated");
        said.refuses(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable");
        said.refuses(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        if (handler.hasMethodAnnotation(PreAuthorize.class)
                || handler.getBeanType().isAnnotationPresent(PreAuthorize.class)) {
            said.refuses(HttpStatus.FORBIDDEN, "forbidden");
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(REQUEST_BODY)) {
                said.refuses(HttpStatus.BAD_REQUEST, "unreadable-body");
                said.refuses(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large");
            } else if (ClassUtils.isPrimitiveOrWrapper(parameter.getParameterType())
                    || Temporal.class.isAssignableFrom(parameter.getParameterType())) {
                said.refuses(HttpStatus.BAD_REQUEST, "invalid-parameter");
            }
            if (parameter.hasParameterAnnotation(Valid.class)) {
                said.refuses(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request");
            }
        }
    }

    /** A body that is read as it arrives is no argument. */
    private static void addStream(Operation operation, HandlerMethod handler) {
        boolean reads =
                Arrays.stream(handler.getMethodParameters())
                        .anyMatch(one -> one.getParameterType() == HttpServletRequest.class);
        var mapping = mapping(handler.getMethod());
        boolean isPost = List.of(mapping.method()).contains(RequestMethod.POST);
        if (operation.getRequestBody() != null || !reads || !isPost) {
            return;
        }
        var content = new Content();
        List<String> types =
                mapping.consumes().length == 0 ? List.of("*/*") : List.of(mapping.consumes());
        types.forEach(type -> content.addMediaType(type, new MediaType().schema(Schemas.binary())));
        operation.setRequestBody(new RequestBody().required(true).content(content));
    }

    private static RequestMapping mapping(Method method) {
        return requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
    }

    private List<Method> explainers(Class<?> controller) {
        return advices.stream()
                .filter(advice -> serves(advice, controller))
                .flatMap(advice -> Arrays.stream(advice.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(ExceptionHandler.class))
                .toList();
    }

    private static boolean serves(Class<?> advice, Class<?> controller) {
        var scope = AnnotatedElementUtils.findMergedAnnotation(advice, RestControllerAdvice.class);
        return scope != null
                && (scope.basePackageClasses().length == 0
                        || Arrays.stream(scope.basePackageClasses())
                                .anyMatch(one ->
                                        controller
                                                .getPackageName()
                                                .startsWith(one.getPackageName())));
    }
}
