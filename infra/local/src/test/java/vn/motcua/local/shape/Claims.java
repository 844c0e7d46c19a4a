package vn.motcua.local.shape;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document names in backticks or links to, held against the tree: classes, endpoints,
 * topics, settings, metrics, variables of the environment, files.
 */
final class Claims {

    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+([A-Z][A-Za-z0-9]+)+");
    private static final Pattern TOPIC = Pattern.compile("[a-z]+(\\.[a-z]+)+\\.v\\d");
    private static final Pattern NAME = Pattern.compile("(motcua(?:\\.[a-z0-9-]+)+).*");
    private static final Pattern VARIABLE = Pattern.compile("(MOTCUA_[A-Z_]+).*");
    private static final Pattern ENDPOINT =
            Pattern.compile("(?:(GET|POST|PUT|PATCH|DELETE) )?(/api/[^ ?*]+).*");

    private static final Map<Class<? extends Annotation>, String> METHODS =
            Map.of(
                    GetMapping.class, "GET",
                    PostMapping.class, "POST",
                    PutMapping.class, "PUT",
                    PatchMapping.class, "PATCH",
                    DeleteMapping.class, "DELETE");

    private final Path tree;
    private final List<String> sources;
    private final Set<String> types;
    private final Set<String> endpoints;

    /**
     * Reads the tree.
     *
     * @param foreign names of other people's classes that documents speak of
     */
    Claims(Path tree, JavaClasses product, Set<String> foreign) throws IOException {
        this.tree = tree;
        this.sources = read(tree, "src/main");
        List<String> tests = read(tree, "src/test");
        this.types =
                Stream.of(foreign.stream(), types(sources), types(tests))
                        .flatMap(one -> one)
                        .collect(toSet());
        this.endpoints = product.stream().flatMap(Claims::endpoints).collect(toSet());
    }

    /** The product's own documents. */
    List<Path> documents() throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !inside(file, "target", "var", "src", ".git", "node_modules"))
                    .toList();
        }
    }

    /** What is said there and is not so, each with why. */
    List<String> untrue(Path document) throws IOException {
        return untrue(document, Files.readString(document));
    }

    List<String> untrue(Path document, String text) {
        List<String> findings = new ArrayList<>();
        LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .forEach(link -> findings.add("no file " + link));
        text.lines()
                // What is told to be gone need not be there.
                .filter(line -> !line.contains("is gone"))
                .flatMap(line -> QUOTED.matcher(line).results())
                .map(quoted -> quoted.group(1))
                .forEach(quoted -> untrue(quoted).forEach(findings::add));
        return findings;
    }

    private Stream<String> untrue(String quoted) {
        Matcher endpoint = ENDPOINT.matcher(quoted);
        if (endpoint.matches()) {
            return finding(isServed(endpoint.group(1), endpoint.group(2)), "endpoint", quoted);
        }
        if (TYPE.matcher(quoted).matches()) {
            return finding(types.contains(quoted), "class", quoted);
        }
        if (TOPIC.matcher(quoted).matches()) {
            return finding(isWritten(quoted), "topic", quoted);
        }
        Matcher variable = VARIABLE.matcher(quoted);
        if (variable.matches()) {
            String read = variable.group(1);
            return finding(
                    isWritten(read) || isWritten(read.toLowerCase(Locale.ROOT).replace('_', '.')),
                    "variable",
                    quoted);
        }
        Matcher name = NAME.matcher(quoted);
        if (name.matches()) {
            return finding(isSettingOrMeter(name.group(1)), "setting or metric", quoted);
        }
        return Stream.empty();
    }

    private static Stream<String> finding(boolean isTrue, String kind, String quoted) {
        return isTrue ? Stream.empty() : Stream.of("no " + kind + " " + quoted);
    }

    /** With its method it is an endpoint; without, it may be the beginning of some. */
    private boolean isServed(String method, String path) {
        String shape = path.replaceAll("\\{[^}]*}", "{}");
        return endpoints.stream()
                .anyMatch(endpoint ->
                        method == null
                                ? endpoint.contains(" " + shape)
                                : endpoint.equals(method + " " + shape));
    }

    private boolean isWritten(String word) {
        return sources.stream().anyMatch(source -> source.contains(word));
    }

    /** Written out, or bound to the components of a record by its beginning. */
    private boolean isSettingOrMeter(String name) {
        if (isWritten(name)) {
            return true;
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        String prefix = "\"" + name.substring(0, dot) + "\"";
        Pattern component = Pattern.compile("\\b" + camel(name.substring(dot + 1)) + "\\b");
        return sources.stream()
                .anyMatch(source -> source.contains(prefix) && component.matcher(source).find());
    }

    private static String camel(String kebab) {
        return Pattern.compile("-([a-z])")
                .matcher(kebab)
                .replaceAll(hyphen -> hyphen.group(1).toUpperCase(Locale.ROOT));
    }

    private static Stream<String> types(List<String> sources) {
        Pattern declared =
                Pattern.compile("(?m)^[a-z -]*(?:class|record|interface|enum) ([A-Z]\\w+)");
        return sources.stream()
                .flatMap(source -> declared.matcher(source).results())
                .map(type -> type.group(1));
    }

    private static Stream<String> endpoints(JavaClass controller) {
        List<String> bases = paths(controller, RequestMapping.class);
        return controller.getMethods().stream()
                .flatMap(method ->
                        METHODS.entrySet().stream()
                                .filter(mapping -> method.isAnnotatedWith(mapping.getKey()))
                                .flatMap(mapping -> endpoints(bases, method, mapping)));
    }

    private static Stream<String> endpoints(
            List<String> bases,
            JavaMethod method,
            Map.Entry<Class<? extends Annotation>, String> mapping) {
        return bases.stream()
                .flatMap(base ->
                        paths(method, mapping.getKey()).stream()
                                .map(path -> mapping.getValue() + " " + base + path))
                .map(endpoint -> endpoint.replaceAll("\\{[^}]*}", "{}"));
    }

    /** What an annotation maps, or one empty path. */
    private static List<String> paths(
            HasAnnotations<?> mapped, Class<? extends Annotation> mapping) {
        List<String> paths =
                mapped.tryGetAnnotationOfType(mapping.getName()).stream()
                        .flatMap(Claims::values)
                        .toList();
        return paths.isEmpty() ? List.of("") : paths;
    }

    private static Stream<String> values(JavaAnnotation<?> mapping) {
        return Stream.of("value", "path")
                .flatMap(name -> mapping.get(name).stream())
                .filter(String[].class::isInstance)
                .flatMap(value -> Arrays.stream((String[]) value));
    }

    private static List<String> read(Path tree, String kind) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !inside(file, "target", "var", ".git"))
                    .filter(file -> file.equals(tree.resolve("motcua")) || isSource(file, kind))
                    .map(Claims::text)
                    .toList();
        }
    }

    private static boolean isSource(Path file, String kind) {
        return inside(file, kind) && file.toString().matches(".*\\.(java|ya?ml|properties)");
    }

    private static boolean inside(Path file, String... names) {
        return Stream.of(names).anyMatch(name -> file.toString().contains("/" + name + "/"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
