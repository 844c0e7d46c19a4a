package vn.motcua.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds infra/contracts against the code: what is published is what is read and written. */
class ContractTest {

    private static final Path CONTRACTS = Path.of("../infra/contracts");
    private static final String APPLICANT = "vn.motcua.applicant.v1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(ContractTest::schemaText));

    @Nested
    class EveryChangeType {

        static Stream<String> types() {
            return changeTypes();
        }

        @ParameterizedTest
        @MethodSource("types")
        void hasASampleThatReadsAndWritesBackEqual(String type) throws IOException {
            DossierEvent event = EventJson.read(sample(type));

            assertThat(EventJson.typeOf(event.change())).isEqualTo(type);
            assertThat(JSON.readTree(EventJson.write(event)))
                    .isEqualTo(JSON.readTree(sample(type)));
        }

        @ParameterizedTest
        @MethodSource("types")
        void hasASchemaThatItsSampleKeeps(String type) throws IOException {
            assertThat(schema(type).validate(text(type), InputFormat.JSON)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("types")
        void hasASchemaThatRefusesARecordWithoutItsAgency(String type) throws IOException {
            String foreign = text(type).replace("\"agency\"", "\"agencie\"");

            assertThat(schema(type).validate(foreign, InputFormat.JSON)).isNotEmpty();
        }

        @ParameterizedTest
        @MethodSource("types")
        void hasASchemaThatRefusesAnotherType(String type) throws IOException {
            String other = text(type).replace(type, "vn.motcua.dossier.vanished.v1");

            assertThat(schema(type).validate(other, InputFormat.JSON)).isNotEmpty();
        }

        @ParameterizedTest
        @MethodSource("types")
        void isAMessageOfTheEventsTopic(String type) throws IOException {
            assertThat(messagesOf("dossierEvents")).contains(type);
        }
    }

    @Nested
    class AnApplicant {

        @Test
        void hasASampleThatReadsAndWritesBackEqual() throws IOException {
            Applicant applicant = EventJson.readApplicant(sample(APPLICANT));

            assertThat(JSON.readTree(EventJson.write(applicant)))
                    .isEqualTo(JSON.readTree(sample(APPLICANT)));
        }

        @Test
        void hasASchemaThatItsSampleKeeps() throws IOException {
            assertThat(schema(APPLICANT).validate(text(APPLICANT), InputFormat.JSON)).isEmpty();
        }

        @Test
        void neverTravelsOnTheEventsTopic() throws IOException {
            assertThat(messagesOf("dossierEvents")).doesNotContain(APPLICANT);
            assertThat(messagesOf("dossierApplicants")).containsExactly(APPLICANT);
        }
    }

    @Test
    void everySampleIsOfAKnownType() throws IOException {
        assertThat(namesIn("samples", ".json"))
                .containsExactlyInAnyOrderElementsOf(allTypes().toList());
    }

    @Test
    void everySchemaIsOfAKnownTypeOrTheEnvelope() throws IOException {
        assertThat(namesIn("schemas", ".schema.json"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(allTypes(), Stream.of("envelope")).toList());
    }

    private static Stream<String> allTypes() {
        return Stream.concat(changeTypes(), Stream.of(APPLICANT));
    }

    private static Stream<String> changeTypes() {
        return Arrays.stream(Change.class.getPermittedSubclasses())
                .map(change -> change.getAnnotation(JsonTypeName.class).value());
    }

    private static Schema schema(String type) {
        return SCHEMAS.getSchema(SchemaLocation.of("contract:/schemas/" + type + ".schema.json"));
    }

    private static String schemaText(String address) {
        try {
            return Files.readString(CONTRACTS.resolve(address.replace("contract:/", "")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] sample(String type) throws IOException {
        return Files.readAllBytes(CONTRACTS.resolve("samples").resolve(type + ".json"));
    }

    private static String text(String type) throws IOException {
        return Files.readString(CONTRACTS.resolve("samples").resolve(type + ".json"));
    }

    private static List<String> namesIn(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        }
    }

    private static List<String> messagesOf(String channel) throws IOException {
        var document = asyncApi();
        return member(document, "channels", channel, "messages").values().stream()
                .map(reference -> String.valueOf(((Map<?, ?>) reference).get("$ref")))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .map(message -> member(document, "components", "messages", message))
                .map(message -> String.valueOf(message.get("name")))
                .toList();
    }

    private static Map<?, ?> asyncApi() throws IOException {
        var settings = LoadSettings.builder().build();
        return (Map<?, ?>)
                new Load(settings)
                        .loadFromString(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
    }

    private static Map<?, ?> member(Map<?, ?> document, String... path) {
        Map<?, ?> found = document;
        for (String step : path) {
            found = (Map<?, ?>) found.get(step);
            assertThat(found).as(step).isNotNull();
        }
        return found;
    }
}
