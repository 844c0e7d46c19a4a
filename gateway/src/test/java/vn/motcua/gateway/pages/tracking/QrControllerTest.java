package vn.motcua.gateway.pages.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.web.PublicAddress;

import java.util.stream.Stream;

class QrControllerTest {

    private final QrController controller =
            new QrController(PublicAddress.of("https://motcua.example/"));

    @ParameterizedTest
    @ValueSource(ints = {65, 800, 2_400})
    void knowsNoCodeThatIsTooLongToBeOne(int length) {
        assertThat(controller.qr("A".repeat(length)).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void leadsToThePublicAddressWhateverTheRequestSays() {
        assertThat(controller.qr("H27-1").getBody())
                .isEqualTo(QrCode.svg("https://motcua.example/tracking/H27-1"));
    }

    @Test
    void holdsTheLongestCodeThereCanBe() {
        assertThat(Stream.of("A", "ợ").map(letter -> controller.qr(letter.repeat(64))))
                .allSatisfy(answer -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK));
    }
}
