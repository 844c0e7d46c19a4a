package vn.motcua.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class SectionTest {

    private static final String DOCUMENT =
            """
            # Benchmarks

            ## Load: a

            old

            ### Within

            old as well

            ## Load: a and more

            kept
            """;

    @TempDir Path place = Path.of("");

    @Test
    void aSectionReplacesTheOneOfItsHeading() {
        assertThat(new Section("Load: a", "new\n").in(DOCUMENT))
                .isEqualTo(
                        """
                        # Benchmarks

                        ## Load: a

                        new

                        ## Load: a and more

                        kept
                        """);
    }

    @Test
    void theLastSectionIsReplacedToo() {
        assertThat(new Section("Load: a and more", "new\n").in(DOCUMENT))
                .endsWith("old as well\n\n## Load: a and more\n\nnew\n");
    }

    @Test
    void aNewSectionComesLast() {
        assertThat(new Section("Load: b", "new\n").in(DOCUMENT))
                .isEqualTo(DOCUMENT + "\n## Load: b\n\nnew\n");
    }

    @Test
    void aDocumentThatIsNotThereBeginsWithTheSection() throws Exception {
        Path document = place.resolve("new.md");

        new Section("Load: a", "new\n").write(document);

        assertThat(document).hasContent("## Load: a\n\nnew\n");
    }

    @Test
    void whatIsWrittenTwiceStandsThereOnce() throws Exception {
        Path document = place.resolve("benchmarks.md");
        for (String heading : new String[] {"Load: a", "Load: b"}) {
            Files.writeString(document, DOCUMENT);
            var section = new Section(heading, "new\n");

            section.write(document);
            String once = Files.readString(document);
            section.write(document);

            assertThat(Files.readString(document)).isEqualTo(once).contains("\nnew\n");
        }
    }
}
