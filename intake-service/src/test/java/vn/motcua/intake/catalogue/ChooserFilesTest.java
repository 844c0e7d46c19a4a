package vn.motcua.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.catalogue.Catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ChooserFilesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir private Path directory = Path.of("");

    @Test
    void offerEveryProcedureUnderFewEnoughEventsForOneScreen() {
        List<LifeEvent> events = ChooserFiles.in("").events(CATALOGUE);

        assertThat(events).hasSizeBetween(8, 12);
        assertThat(events.stream().flatMap(one -> one.procedures().stream()))
                .containsAll(CATALOGUE.procedures());
    }

    @Test
    void nameOnlyProceduresThatTheBuiltInCatalogueHas() {
        var words = ChooserFiles.in("").words();

        assertThat(words.phrases().keySet())
                .allSatisfy(
                        code -> assertThat(CATALOGUE.procedure(code)).as(code.value()).isPresent());
        assertThat(words.phrases()).hasSizeGreaterThan(50);
    }

    @Test
    void offerByItsFieldWhatNoEventNames() throws IOException {
        write(
                "events:\n"
                        + "  - {code: A, name: Một, nameEn: One, procedures: \"1.001193,"
                        + " 9.999999\"}\n");

        List<LifeEvent> events = ChooserFiles.in(directory.toString()).events(CATALOGUE);

        assertThat(events.getFirst().procedures()).hasSize(1);
        assertThat(events).extracting(LifeEvent::code).contains("A", "HO_TICH", "DAT_DAI");
        assertThat(events.stream().flatMap(one -> one.procedures().stream()))
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.procedures());
    }

    @Test
    void areRefusedWithTheLineOfAMistake() throws IOException {
        write("events:\n  - {code: A, name: Một}\n");

        assertThatThrownBy(() -> ChooserFiles.in(directory.toString()).events(CATALOGUE))
                .hasMessageContaining("life-events.yaml:2: missing field 'nameEn'");
    }

    private void write(String events) throws IOException {
        Files.writeString(directory.resolve("life-events.yaml"), events);
        Files.writeString(directory.resolve("search-words.yaml"), "phrases: []\n");
    }
}
