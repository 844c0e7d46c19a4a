package vn.motcua.processing.forms;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Test;

import vn.motcua.forms.Forms;
import vn.motcua.forms.Party;
import vn.motcua.forms.Wording;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.platform.web.PublicAddress;
import vn.motcua.processing.casework.Case;

import java.time.Instant;
import java.util.List;

class LettersTest {

    private static final Party LAN =
            new Party("Trần Thị Lan", "042187001234", "Thị trấn Vũ Quang", "0912345678", null);

    private final Letters letters =
            new Letters(
                    new FormWords(Catalogue.load(), PublicAddress.of("https://motcua.example/")));

    @Test
    void askForWhatIsMissingByTheNamesOfThePapers() {
        Case asked =
                after(new Change.SupplementRequested(List.of("ban-ve", "Ảnh 4x6"), "Mờ", null));

        assertThat(html(asked, Letter.SUPPLEMENT_REQUEST))
                .contains("Trần Thị Lan", "Ảnh 4x6", "Mờ", "UBND huyện Vũ Quang")
                .contains("000.00.13.H27-210408-0001", "Vũ Quang, ngày 08 tháng 4 năm 2021");
    }

    @Test
    void refuseWithTheReason() {
        Case refused =
                after(new Change.Resolved(Outcome.REFUSED, "Đất lúa", DUE_AT, Timing.EARLY, null));

        assertThat(html(refused, Letter.REFUSAL)).contains("Đất lúa", "Trần Thị Lan");
    }

    @Test
    void refuseWhatCannotBeProcessed() {
        assertThat(html(after(new Change.Returned("Không thuộc thẩm quyền")), Letter.REFUSAL))
                .contains("Không thuộc thẩm quyền");
    }

    @Test
    void apologiseWithTheOldDateAndTheNew() {
        Case extended =
                after(
                        new Change.Extended(
                                DUE_AT,
                                Instant.parse("2021-04-22T10:30:00Z"),
                                "Mưa lũ",
                                "XL-7",
                                "truongphong.ktht",
                                null,
                                null));

        assertThat(html(extended, Letter.APOLOGY))
                .contains("XL-7", "Mưa lũ", "15 tháng 4 năm 2021", "22 tháng 4 năm 2021");
    }

    @Test
    void tellThatTheDossierWasStopped() {
        assertThat(html(after(new Change.Withdrawn("Đã bán nhà")), Letter.STOP_NOTICE))
                .contains("Đã bán nhà");
    }

    @Test
    void tellOfTheEventThatIsAskedForAndOfTheNewestOtherwise() {
        Case twice =
                after(
                        new Change.SupplementRequested(List.of("a"), "một", null),
                        new Change.Supplemented(List.of("a"), DUE_AT, List.of(), null),
                        new Change.SupplementRequested(List.of("b"), "hai", null));

        assertThat(
                        letters.occasion(twice, Letter.SUPPLEMENT_REQUEST, null)
                                .orElseThrow()
                                .sequence())
                .isEqualTo(5);
        assertThat(letters.occasion(twice, Letter.SUPPLEMENT_REQUEST, 3L).orElseThrow().sequence())
                .isEqualTo(3);
    }

    @Test
    void tellOfNothingElse() {
        Case resolved = after(granted());

        assertThat(List.of(Letter.values()))
                .allSatisfy(
                        letter -> assertThat(letters.occasion(resolved, letter, null)).isEmpty());
    }

    private static Case after(Change... more) {
        Change[] all = new Change[more.length + 2];
        all[0] = received("000.00.13.H27-210408-0001", DUE_AT);
        all[1] = claimed();
        System.arraycopy(more, 0, all, 2, more.length);
        return caseAfter(someDossier(), all);
    }

    private String html(Case found, Letter letter) {
        var event = letters.occasion(found, letter, null).orElseThrow();
        return new Forms().html(letters.write(found, event, LAN), Wording.OF_2018);
    }
}
