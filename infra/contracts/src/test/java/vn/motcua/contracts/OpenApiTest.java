package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The kept documents say what the code does, and keep what was released. */
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<ServiceDocument> services() {
        return ServiceDocument.all();
    }

    /** With {@code -Dmotcua.contracts=write} it is written anew instead. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void aServiceDoesWhatItsDocumentSays(ServiceDocument service) throws IOException {
        String made = service.make().toPrettyString() + "\n";
        Path kept = service.kept();
        if (System.getProperty("motcua.contracts", "check").equals("write")) {
            Files.writeString(kept, made);
        }

        assertThat(Files.readString(kept))
                .as("-Dmotcua.contracts=write writes %s anew", kept)
                .isEqualTo(made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void aServiceKeepsWhatWasReleased(ServiceDocument service) throws IOException {
        assertThat(Compatibility.broken(read(service.released()), read(service.kept())))
                .as("infra/contracts/README.md says how to break it all the same")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void everyOperationSaysWhatItDoes(ServiceDocument service) throws IOException {
        assertThat(read(service.kept()).path("paths").findValues("responses"))
                .isNotEmpty()
                .allSatisfy(answers -> assertThat(answers.has("401")).isTrue());
        assertThat(read(service.kept()).path("paths").findValuesAsString("summary"))
                .isNotEmpty()
                .allSatisfy(summary -> assertThat(summary).isNotBlank());
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }
}
