package vn.motcua.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import vn.motcua.platform.problem.ProblemConfiguration;
import vn.motcua.reporting.prose.ProseAnswer.Comparison;
import vn.motcua.reporting.report.identities.Wording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Paragraphs as they are published, right ones and wrong ones. */
class ProseParagraphsTest {

    /** A paragraph and what is to be found in it. */
    record Paragraph(String name, String text, List<String> findings) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void hasTheseFindingsAndNoOthers(Paragraph paragraph) {
        new ApplicationContextRunner()
                .withUserConfiguration(ProblemConfiguration.class, Wording.class)
                .withPropertyValues("motcua.problems=reporting-service.messages")
                .run(context -> {
                    var check = new ProseCheck(context.getBean(Wording.class), Locale.of("vi"));

                    assertThat(check.check(paragraph.text(), null).findings())
                            .extracting(Comparison::text)
                            .containsExactlyInAnyOrderElementsOf(paragraph.findings());
                });
    }

    static Stream<Paragraph> paragraphs() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        ProseParagraphsTest.class.getResourceAsStream("/prose/paragraphs.txt"))) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^# ", -1)).skip(1).map(ProseParagraphsTest::paragraph);
        }
    }

    private static Paragraph paragraph(String lines) {
        List<String> text = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        List<String> all = lines.lines().toList();
        for (String line : all.subList(1, all.size())) {
            if (line.startsWith("> ")) {
                findings.add(line.substring(2));
            } else {
                text.add(line);
            }
        }
        return new Paragraph(all.getFirst(), String.join("\n", text).strip(), findings);
    }
}
