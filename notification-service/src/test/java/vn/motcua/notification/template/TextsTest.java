package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.notification.template.SmsText.Encoding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class TextsTest {

    private static final Locale VI = Locale.of("vi");
    private static final DossierCode CODE = new DossierCode("000.00.13.H27-210408-0001");
    private static final AgencyId DISTRICT = new AgencyId("vu-quang");

    /** 16:30 on 15 April in Vietnam. */
    private static final Instant DUE = Instant.parse("2021-04-15T09:30:00Z");

    private final Texts texts = TemplateFixtures.texts(DUE);

    @Test
    void writesAReceiptWithAllACitizenNeeds() {
        Content receipt = texts.email(Template.RECEIVED, facts(DISTRICT, DUE), VI);

        assertThat(receipt.subject()).isEqualTo("Biên nhận hồ sơ 000.00.13.H27-210408-0001");
        assertThat(receipt.text())
                .contains("Mã hồ sơ: 000.00.13.H27-210408-0001")
                .contains("Thủ tục: Đăng ký khai sinh")
                .contains("UBND huyện Vũ Quang đã tiếp nhận")
                .contains("Hẹn trả kết quả: 15/04/2021 16:30")
                .contains("https://motcua.example/tracking/000.00.13.H27-210408-0001");
    }

    @Test
    void sendsPeopleToTheOfficeThatThereIsToday() {
        Texts today = TemplateFixtures.texts(Instant.parse("2025-07-03T03:00:00Z"));
        var abolished = new AgencyId("vu-quang.an-phu");

        assertThat(today.email(Template.RESULT_READY, facts(abolished, DUE), VI).text())
                .contains("UBND xã Mai Hoa")
                .doesNotContain("Ân Phú");
    }

    @Test
    void writesEnglishToThoseWhoAskForIt() {
        Content receipt = texts.email(Template.RECEIVED, facts(DISTRICT, DUE), Locale.ENGLISH);

        assertThat(receipt.subject()).isEqualTo("Receipt for dossier " + CODE);
        assertThat(receipt.text()).contains("Result due: 15 Apr 2021 16:30");
    }

    @Test
    void namesTheReasonOfARefusal() {
        assertThat(texts.email(Template.RESULT_REFUSED, facts(DISTRICT, DUE), VI).text())
                .contains("Lý do: Thiếu {căn cứ} pháp lý");
    }

    @Test
    void namesTheOldCodeBesideTheNewOne() {
        var facts =
                Facts.forCitizen(
                        CODE,
                        new ProcedureCode("1.001193"),
                        DISTRICT,
                        Particulars.NONE.because("H27-210408-0007"));

        assertThat(texts.email(Template.CODE_REPLACED, facts, VI).text())
                .contains("Mã H27-210408-0007 trên biên nhận")
                .contains("Mã mới: 000.00.13.H27-210408-0001");
        assertThat(texts.email(Template.CODE_REPLACED, facts, Locale.ENGLISH).subject())
                .isEqualTo("Dossier H27-210408-0007 has a new code: " + CODE);
    }

    @Test
    void letsNoFactAddAHeaderOrAParagraph() {
        var facts =
                Facts.forCitizen(
                        CODE,
                        new ProcedureCode("1.001193"),
                        DISTRICT,
                        Particulars.NONE.because("H27\r\nBcc: x@example.com\r\n\r\nMời nộp tiền"));

        Content content = texts.email(Template.CODE_REPLACED, facts, VI);

        assertThat(content.subject())
                .isEqualTo("Hồ sơ H27 Bcc: x@example.com Mời nộp tiền có mã mới: " + CODE);
        assertThat(content.text()).doesNotContain("\r").contains("Mã H27 Bcc: x@example.com Mời");
    }

    @Test
    void saysWhenThereIsNoTimeLimit() {
        assertThat(texts.email(Template.RECEIVED, facts(DISTRICT, null), VI).text())
                .contains("Hẹn trả kết quả: không quy định thời hạn");
    }

    @Test
    void writesAnUnaccentedShortMessageWithCodeOfficeAndDay() {
        assertThat(texts.sms(Template.RECEIVED, facts(DISTRICT, DUE), VI).text())
                .isEqualTo(
                        "Ho so 000.00.13.H27-210408-0001 da duoc UBND huyen Vu Quang tiep nhan,"
                                + " hen tra ket qua: 15/04/2021.");
    }

    @ParameterizedTest
    @EnumSource
    void fitOnePartOfGsmTextWhereNoOfficerAddsToItAndTwoWhereOneDoes(Template template) {
        for (Agency agency : Catalogue.load().agencies()) {
            for (Locale locale : List.of(VI, Locale.ENGLISH)) {
                SmsText sms =
                        SmsText.of(texts.sms(template, facts(agency.id(), DUE), locale).text());
                boolean added = sms.text().contains("Thieu {can cu} phap ly");

                assertThat(sms.encoding()).isEqualTo(Encoding.GSM_7);
                assertThat(sms.segments()).as(sms.text()).isLessThanOrEqualTo(added ? 2 : 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepToTheirPartsAndNameDossierAndOfficeHoweverMuchAnOfficerWrites(Template template) {
        String much = "Thiếu giấy tờ 👍 về đất đai, ".repeat(60);
        var facts =
                Facts.forCitizen(
                        CODE,
                        new ProcedureCode("1.001193"),
                        DISTRICT,
                        all().because(much).of(List.of(much, much)));
        boolean isOldCode = template == Template.CODE_REPLACED;

        for (Locale locale : List.of(VI, Locale.ENGLISH)) {
            String sms = texts.sms(template, facts, locale).text();

            assertThat(SmsText.of(sms).segments()).isLessThanOrEqualTo(isOldCode ? 99 : 2);
            assertThat(sms)
                    .contains(CODE.value())
                    .containsAnyOf("UBND huyen Vu Quang", "Vu Quang District People's Committee")
                    .doesNotContain("?");
        }
    }

    @Test
    void keepAccentsForAnAgencyThatWantsThemWhereTheyFit() {
        Texts accenting =
                TemplateFixtures.texts(DUE, new TextProperties(2, Set.of("vu-quang"), null));
        var commune = new AgencyId("vu-quang.duc-linh");

        assertThat(accenting.sms(Template.RECEIVED, facts(DISTRICT, DUE), VI).text())
                .startsWith("Hồ sơ " + CODE + " đã được UBND huyện Vũ Quang tiếp nhận");
        assertThat(accenting.sms(Template.RECEIVED, facts(commune, DUE), VI).text())
                .startsWith("Ho so ");
        assertThat(accenting.sms(Template.WITHDRAWN, facts(DISTRICT, DUE), VI).text())
                .as("too long with accents")
                .startsWith("UBND huyen Vu Quang da dung");
    }

    @Test
    void apologiseForADelayWithBothDatesAndTheReason() {
        Content apology = texts.email(Template.EXTENDED, facts(DISTRICT, DUE), VI);

        assertThat(apology.text())
                .contains("xin lỗi ông/bà")
                .contains("Hẹn trả trước đây: 13/04/2021 16:30")
                .contains("Hẹn trả mới: 15/04/2021 16:30")
                .contains("Lý do: Thiếu {căn cứ} pháp lý")
                .contains("Văn bản xin lỗi số: 12/PXL");
        assertThat(texts.sms(Template.EXTENDED, facts(DISTRICT, DUE), VI).text())
                .isEqualTo(
                        "UBND huyen Vu Quang xin loi ong/ba: ho so 000.00.13.H27-210408-0001 hen"
                                + " tra 13/04/2021 nay hen lai 15/04/2021. Ly do: Thieu {can cu}"
                                + " phap ly");
    }

    @Test
    void sayWhatIsMissingAndUntilWhenAndWhatHappensOtherwise() {
        assertThat(texts.email(Template.SUPPLEMENT_ASKED, facts(DISTRICT, DUE), VI).text())
                .contains("Nội dung cần bổ sung: Đơn; Sổ đỏ")
                .contains("Hạn bổ sung: 29/04/2021 16:30")
                .contains("sẽ dừng giải quyết hồ sơ");
    }

    @Test
    void sayAmountsAsTheirReadersWriteThem() {
        assertThat(texts.email(Template.PAYMENT_ASKED, facts(DISTRICT, DUE), VI).text())
                .contains("Số tiền: 1.250.000 đồng");
        assertThat(texts.email(Template.PAYMENT_ASKED, facts(DISTRICT, DUE), Locale.ENGLISH).text())
                .contains("Amount: 1,250,000 VND");
    }

    @Test
    void sayThatTheReasonStandsElsewhereWhenNoneWasGiven() {
        var facts =
                Facts.forCitizen(CODE, new ProcedureCode("1.001193"), DISTRICT, Particulars.NONE);

        assertThat(texts.email(Template.SUPPLEMENT_ASKED, facts, VI).text())
                .contains("Hạn bổ sung: theo phiếu yêu cầu bổ sung")
                .contains("Lý do: xem văn bản trả lời");
    }

    @Test
    void namesNothingButCodesWhereTheCatalogueKnowsNoNames() {
        var facts =
                Facts.forCitizen(
                        CODE,
                        new ProcedureCode("9.999999"),
                        new AgencyId("x"),
                        Particulars.NONE.due(DUE));

        assertThat(texts.email(Template.RECEIVED, facts, VI).text())
                .contains("Thủ tục: 9.999999")
                .contains("x đã tiếp nhận");
    }

    private static Facts facts(AgencyId agency, @Nullable Instant dueAt) {
        return Facts.forCitizen(CODE, new ProcedureCode("1.001193"), agency, all().due(dueAt));
    }

    private static Particulars all() {
        return new Particulars(
                DUE,
                DUE.minus(Duration.ofDays(2)),
                DUE.plus(Duration.ofDays(14)),
                "Thiếu {căn cứ} pháp lý",
                List.of("Đơn", "Sổ đỏ"),
                1_250_000L,
                "12/PXL",
                new AgencyId("vu-quang.bhxh"));
    }
}
