package vn.motcua.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;

import java.util.List;

class ProcedureSearchTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final ProcedureSearch SEARCH =
            new ProcedureSearch(CATALOGUE, ChooserFiles.in("").words());

    @ParameterizedTest
    @CsvSource({
        "khai sinh,1.001193",
        "khai sih,1.001193",
        "kahi sinh,1.001193",
        "tôi mới sinh con,1.001193",
        "giấy khai sinh cho em bé,1.001193",
        "I had a baby,1.001193",
        "birth,1.001193",
        "dang ky ket hon,1.000894",
        "ket hom,1.000894",
        "làm giấy cưới,1.000894",
        "giay doc than,1.004873",
        "bán nhà,1.013831",
        "toi muon ban dat,1.013831",
        "sang tên sổ đỏ,1.013831",
        "sell my house,1.013831",
        "làm sổ đỏ,1.013978",
        "mất sổ đỏ,1.012786",
        "xây nhà,1.013225",
        "giay phep xay dug,1.013225",
        "mở quán bán hàng,1.001612",
        "bố tôi qua đời,1.000656",
        "khai tử,1.000656",
        "photo công chứng,2.000815",
        "sao y bản chính,2.000815",
        "lập di chúc,2.001019",
        "làm căn cước,X.CA.01",
        "nhập hộ khẩu,X.CA.02",
        "tam tru,X.CA.03",
        "the bhyt,X.BHXH.01",
        "trước bạ,X.THUE.01",
        "khuyết tật,1.001699",
        "ngườii khuyết tật,1.001699",
        "khiếu nại,2.002409",
        "1.013225,1.013225"
    })
    void findsFirstWhatPeopleMean(String typed, String code) {
        assertThat(found(typed)).startsWith(code);
    }

    @Test
    void findsEveryProcedureFirstByItsOwnName() {
        for (Procedure one : CATALOGUE.procedures()) {
            assertThat(found(one.name())).as(one.name()).startsWith(one.code().value());
        }
    }

    @Test
    void leavesOutWhatHasOnlyCommonWordsOfIt() {
        assertThat(found("khai sinh"))
                .contains("1.004884", "2.000528")
                .doesNotContain("1.000894", "1.000656", "X.CA.02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hộ chiếu", "bằng lái xe máy", "zzzz", "?!"})
    void findsNothingThatIsNotDoneHere(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void offersWhatComesNearestWhenItFindsNothing() {
        var result = SEARCH.find("hộ chiếu đi Lào", _ -> 0);

        assertThat(result.found()).isEmpty();
        assertThat(result.close()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void putsTheMoreUsedOfEquallyGoodOnesFirst() {
        var result =
                SEARCH.find(
                        "chứng thực chữ ký người dịch",
                        one -> one.value().equals("2.001008") ? 5 : 0);

        assertThat(codes(result.found())).startsWith("2.001008");
    }

    private static List<String> found(String typed) {
        return codes(SEARCH.find(typed, _ -> 0).found());
    }

    private static List<String> codes(List<Procedure> procedures) {
        return procedures.stream().map(one -> one.code().value()).toList();
    }
}
