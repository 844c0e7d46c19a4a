package vn.motcua.contracts;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** What the sources say of classes and methods in their comments. */
final class DocComments {

    private final Map<String, String> texts = new HashMap<>();

    /** Reads the sources below some directories. */
    DocComments(List<Path> roots) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources =
                    files.getJavaFileObjectsFromPaths(
                            roots.stream().flatMap(DocComments::below).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Reader(trees, String.valueOf(unit.getPackageName())).scan(unit, null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Path> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(texts.get(name(type)));
    }

    Optional<String> of(Method method) {
        return Optional.ofNullable(
                texts.get(
                        name(method.getDeclaringClass())
                                + "#"
                                + method.getName()
                                + "/"
                                + method.getParameterCount()));
    }

    private static String name(Class<?> type) {
        return type.getName().replace('$', '.');
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private String within;

        Reader(DocTrees trees, String within) {
            this.trees = trees;
            this.within = within;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, Void nothing) {
            String outer = within;
            within = outer + "." + type.getSimpleName();
            keep(within);
            super.visitClass(type, null);
            within = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, Void nothing) {
            keep(within + "#" + method.getName() + "/" + method.getParameters().size());
            return null;
        }

        private void keep(String name) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, plain(comment));
            }
        }

        private static String plain(DocCommentTree comment) {
            return comment.getFullBody().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining())
                    .replaceAll("\\{@(?:code|link|value)\\s+#?([^}]*)}", "`$1`")
                    .replaceAll("<p>", "\n\n")
                    .replaceAll("[ \\t]*\\n[ \\t]*", " ")
                    .strip();
        }
    }
}
