package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.id.DossierCode;

class PublicAddressTest {

    @Test
    void leadsToTheTrackingPageOfADossier() {
        var address = PublicAddress.of("https://motcua.example/mot-cua/");

        assertThat(address.tracking(new DossierCode("000.00.13.H27-210408-0001")))
                .hasToString("https://motcua.example/mot-cua/tracking/000.00.13.H27-210408-0001");
        assertThat(address.tracking(new DossierCode("12/HS 2021")))
                .hasToString("https://motcua.example/mot-cua/tracking/12%2FHS%202021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "motcua.example",
                "ftp://motcua.example",
                "https://",
                "https://user@motcua.example",
                "https://motcua.example/?a=b",
                "https://motcua.example/#top",
                "https://mot cua.example"
            })
    void refusesWhatIsNoAddressOfThePages(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicAddress.of(setting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:8080"})
    void knowsWhatNoPhoneCanReach(String setting) {
        assertThat(PublicAddress.of(setting).isOfThisMachineOnly()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.168.1.20:8080", "https://motcua.example.gov.vn"})
    void takesAnyOtherAddressForReachable(String setting) {
        assertThat(PublicAddress.of(setting).isOfThisMachineOnly()).isFalse();
    }
}
