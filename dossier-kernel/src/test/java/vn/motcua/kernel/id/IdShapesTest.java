package vn.motcua.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdShapesTest {

    @ParameterizedTest
    @ValueSource(strings = {"vu-quang", "vu-quang.duc-linh", "vu-quang.cong-an"})
    void acceptAgenciesAtAnyDepth(String text) {
        assertThatNoException().isThrownBy(() -> new AgencyId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vu-Quang", "vu quang", "vu-quang.", ".duc-linh", "vu-quang\\x"})
    void refuseWhatIsNoAgencyId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgencyId(text));
    }

    @Test
    void placeACommuneWithinItsDistrictButNotWithinALookalike() {
        var commune = new AgencyId("vu-quang.duc-linh");

        assertThat(commune.within(new AgencyId("vu-quang"))).isTrue();
        assertThat(commune.within(new AgencyId("vu"))).isFalse();
        assertThat(new AgencyId("vu-quang").within(commune)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.13.H27-210408-0001",
                "WABO-4028",
                "TP01-CX-U0QVZU",
                "Hồ sơ 12/2021",
                "7"
            })
    void acceptDossierCodesOfAnySystem(String text) {
        assertThatNoException().isThrownBy(() -> new DossierCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 1", "1 ", "a\tb", "a\nb"})
    void refuseDossierCodesThatCannotBeReadAloud(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DossierCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ĐB-H\u1ED3 01", "ĐB-Ho\u0302\u0300 01", "ĐB-H\u00F4\u0300 01"})
    void makeOneDossierCodeOfAllWaysToTypeItsAccents(String text) {
        assertThat(new DossierCode(text)).isEqualTo(new DossierCode("ĐB-Hồ 01"));
        assertThat(new DossierCode(text).value()).isEqualTo("ĐB-H\u1ED3 01");
    }

    @Test
    void limitDossierCodesToSixtyFourCharacters() {
        assertThatNoException().isThrownBy(() -> new DossierCode("x".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DossierCode("x".repeat(65)));
    }

    @Test
    void readsATypedDossierCodeLiterallyFirst() {
        assertThat(DossierCode.typed("\u00A0h27\u2013210408\u20110001 "))
                .containsExactly(
                        new DossierCode("h27-210408-0001"), new DossierCode("H27-210408-0001"));
        assertThat(DossierCode.typed("ĐB-Hồ\u201301"))
                .startsWith(new DossierCode("ĐB-Hồ\u201301"), new DossierCode("ĐB-Hồ-01"));
        assertThat(DossierCode.typed("\u00A0 ")).isEmpty();
    }
}
