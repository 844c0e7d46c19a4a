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

import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
                        CODE, new ProcedureCode("1.001193"), DISTRICT, null, "H27-210408-0007");

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
                        null,
                        "H27\r\nBcc: x@example.com\r\n\r\nMời nộp tiền");

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
    void fitsOnePartOfGsmTextForEveryAgencyInBothLanguages(Template template) {
        for (Agency agency : Catalogue.load().agencies()) {
            for (Locale locale : List.of(VI, Locale.ENGLISH)) {
                SmsText sms =
                        SmsText.of(texts.sms(template, facts(agency.id(), null), locale).text());

                assertThat(sms.encoding()).isEqualTo(Encoding.GSM_7);
                assertThat(sms.segments()).as(sms.text()).isEqualTo(1);
            }
        }
    }

    @Test
    void namesNothingButCodesWhereTheCatalogueKnowsNoNames() {
        var facts =
                Facts.forCitizen(CODE, new ProcedureCode("9.999999"), new AgencyId("x"), DUE, null);

        assertThat(texts.email(Template.RECEIVED, facts, VI).text())
                .contains("Thủ tục: 9.999999")
                .contains("x đã tiếp nhận");
    }

    private static Facts facts(AgencyId agency, @Nullable Instant dueAt) {
        return Facts.forCitizen(
                CODE, new ProcedureCode("1.001193"), agency, dueAt, "Thiếu {căn cứ} pháp lý");
    }
}
