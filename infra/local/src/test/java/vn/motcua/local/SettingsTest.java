package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.local.command.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SettingsTest {

    @Test
    void areTheUsualOnesWhenNothingIsSet() {
        var settings = Settings.read(List.of(), Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(Path.of("var"), "127.0.0.1", 8080, 9092, 27017, 200));
    }

    @Test
    void giveTheServicesFivePortsInARow() {
        var settings = Settings.read(List.of("--port-base=9000"), Map.of());

        assertThat(List.of(Service.values()))
                .extracting(settings::port)
                .containsExactly(9000, 9001, 9002, 9003, 9004);
    }

    @Test
    void comeFromTheEnvironmentUnlessAnArgumentSaysOtherwise() {
        var environment = Map.of("MOTCUA_PORT_BASE", "9000", "MOTCUA_VAR", "/srv/motcua");

        var settings = Settings.read(List.of("--port-base=9500"), environment);

        assertThat(settings.portBase()).isEqualTo(9500);
        assertThat(settings.var()).isEqualTo(Path.of("/srv/motcua"));
    }

    @Test
    void areReadAgainFromTheirOwnArguments() {
        var settings = new Settings(Path.of("elsewhere"), "0.0.0.0", 9000, 9100, 9200, 50);

        assertThat(Settings.read(settings.arguments(), Map.of())).isEqualTo(settings);
    }

    @Test
    void findAGatewayThatListensEverywhereOnThisMachine() {
        var settings = Settings.read(List.of("--address=0.0.0.0"), Map.of());

        assertThat(settings.gateway()).isEqualTo("http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port-base=eighty", "--port-base=0", "--port-base=70000"})
    void refuseWhatIsNotAPort(String argument) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Settings.read(List.of(argument), Map.of()))
                .satisfies(refused ->
                        assertThat(refused.in(Words.english()))
                                .contains("--port-base", "MOTCUA_PORT_BASE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--min-free-mb=much", "--min-free-mb=-1", "--min-free-mb="})
    void refuseWhatIsNotANumberOfMegabytes(String argument) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Settings.read(List.of(argument), Map.of()))
                .satisfies(refused ->
                        assertThat(refused.in(Words.english()))
                                .contains("--min-free-mb", "MOTCUA_MIN_FREE_MB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--color=red", "--var", "now"})
    void refuseAnArgumentNobodyKnows(String argument) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Settings.read(List.of(argument), Map.of()))
                .satisfies(refused -> assertThat(refused.in(Words.english())).contains(argument));
    }
}
