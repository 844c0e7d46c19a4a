package vn.motcua.local.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The documents name what is there. */
class DocumentsTest {

    private static final Path TREE = Path.of("../..");

    private static final Set<String> OTHERS =
            Set.of(
                    "CachedStateStore",
                    "ConsumerPerformance",
                    "InstantSource",
                    "KafkaRaftServer",
                    "StreamBridge",
                    "StreamMaxLength",
                    "WriteBatch");

    private static Claims claims;

    @BeforeAll
    static void readTheTree() throws IOException {
        var product =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.motcua");
        claims = new Claims(TREE, product, OTHERS);
    }

    @Test
    void nameOnlyWhatIsThere() throws IOException {
        Map<Path, List<String>> findings = new TreeMap<>();
        for (Path document : claims.documents()) {
            List<String> untrue = claims.untrue(document);
            if (!untrue.isEmpty()) {
                findings.put(TREE.relativize(document), untrue);
            }
        }

        assertThat(claims.documents()).isNotEmpty();
        assertThat(findings).isEmpty();
    }

    @Test
    void areCaughtWhereTheyNameWhatIsNot() {
        String text =
                """
                `LegalClock` and `IllegalClock`, `GET /api/reports/{period}` and \
                `PUT /api/reports/{period}`, `/api/nothing`, `dossier.events.v1` and \
                `dossier.rumours.v1`, `motcua.papers.max-size` and `motcua.papers.max-weight`, \
                `MOTCUA_VAR` and `MOTCUA_VAT`, [this](README.md) and [that](GONE.md).
                """;

        assertThat(claims.untrue(TREE.resolve("README.md"), text))
                .containsExactlyInAnyOrder(
                        "no class IllegalClock",
                        "no endpoint PUT /api/reports/{period}",
                        "no endpoint /api/nothing",
                        "no topic dossier.rumours.v1",
                        "no setting or metric motcua.papers.max-weight",
                        "no variable MOTCUA_VAT",
                        "no file GONE.md");
    }

    @Test
    void mayTellOfWhatIsGone() {
        assertThat(claims.untrue(TREE.resolve("README.md"), "`IllegalClock` is gone.")).isEmpty();
    }
}
