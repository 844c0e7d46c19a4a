import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks ({@code check}) or rewrites ({@code apply}) every Java file of the tree in
 * google-java-format's AOSP style. A program of its own, because the formatter parses with the
 * running JDK: Maven may run on 17, these sources need 25.
 */
final class FormatSources {

    private static final Set<String> PASSED_OVER = Set.of("target", "var", ".git");
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private FormatSources() {}

    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args[0].equals("apply");
        List<Path> unformatted = new ArrayList<>();
        for (Path file : javaFilesBelow(Path.of(args[1]))) {
            String source = Files.readString(file);
            String formatted = format(file, source);
            if (formatted.equals(source)) {
                continue;
            }
            unformatted.add(file);
            if (apply) {
                Files.writeString(file, formatted);
            }
        }
        if (!apply && !unformatted.isEmpty()) {
            System.err.println("Not formatted:");
            unformatted.forEach(file -> System.err.println("  " + file));
            System.err.println("Run ./mvnw -N validate -Dmotcua.format=apply");
            System.exit(1);
        }
    }

    private static String format(Path file, String source) throws FormatterException {
        try {
            String imports =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(source), Style.AOSP);
            return StringWrapper.wrap(FORMATTER.formatSource(imports), FORMATTER);
        } catch (FormatterException unreadable) {
            throw new FormatterException(file + ": " + unreadable.getMessage());
        }
    }

    private static List<Path> javaFilesBelow(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes atts) {
                        return PASSED_OVER.contains(String.valueOf(dir.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes atts) {
                        if (file.toString().endsWith(".java")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }
}
