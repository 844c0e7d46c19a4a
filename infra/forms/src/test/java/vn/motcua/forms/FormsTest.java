package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class FormsTest {

    private static final Forms FORMS = new Forms();

    private static List<byte[]> allBytes() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Form form : Samples.all()) {
            all.add(Pdf.bytes(form, Wording.OF_2018));
        }
        return all;
    }

    static Stream<Form> forms() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void arePrintedInBothWordings(Form form) throws IOException {
        for (Wording wording : Wording.values()) {
            try (Pdf pdf = Pdf.of(form, wording)) {
                pdf.draw(form.getClass().getSimpleName() + "-" + wording);
                assertThat(pdf.text())
                        .contains("UBND HUYỆN VŨ QUANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        .contains("Độc lập - Tự do - Hạnh phúc")
                        .contains("Vũ Quang, ngày 08 tháng 4 năm 2021", "Số: 215")
                        .contains(Samples.CODE);
                assertThat(pdf.pages()).isEqualTo(form instanceof Register ? pdf.pages() : 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "215, OF_2025, Số: 215/TTPVHCC",
        "215, OF_2018, Số: 215",
        "12/PXL, OF_2025, Số: 12/PXL",
        ", OF_2025, Số: ……………",
        ", OF_2018, Số: ……………"
    })
    void areNumberedAsTypedAndWithoutStrokesBeforeNothing(
            @Nullable String number, Wording wording, String printed) throws IOException {
        Apology apology = Samples.apology();
        var heading =
                new Heading(
                        "UBND huyện Vũ Quang", null, number, "Vũ Quang", LocalDate.of(2026, 4, 8));
        var form =
                new Apology(
                        heading,
                        apology.applicant(),
                        apology.agency(),
                        apology.procedure(),
                        apology.receivedAt(),
                        apology.dueAt(),
                        apology.reason(),
                        apology.newDueAt(),
                        apology.signedBy(),
                        apology.tracking());

        try (Pdf pdf = Pdf.of(form, wording)) {
            assertThat(pdf.text()).containsPattern(Pattern.quote(printed) + "…? (?![/-])");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void embedAllTheirFonts(Form form) throws IOException {
        try (Pdf pdf = Pdf.of(form, Wording.OF_2025)) {
            assertThat(pdf.fonts())
                    .isNotEmpty()
                    .allSatisfy(font -> {
                        assertThat(font.isEmbedded()).isTrue();
                        assertThat(font.getName()).contains("LiberationSerif");
                    });
        }
    }

    static Stream<Form> unusualForms() {
        return Samples.unusual().stream();
    }

    @ParameterizedTest
    @MethodSource("unusualForms")
    void showSignsAndNamesThatAreSeldomPrinted(Form form) throws IOException {
        for (Wording wording : Wording.values()) {
            try (Pdf pdf = Pdf.of(form, wording)) {
                pdf.draw(form.getClass().getSimpleName() + "-unusual-" + wording);
                assertThat(pdf.boxes()).isEmpty();
                assertThat(pdf.text())
                        .contains("Thửa 12‑A ✓ đã đo", "H'Hen Niê", "Y Bhiŏ")
                        .doesNotContain("#", "[U+");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Thửa 漢, Thửa [U+6F22]",
        "đạt \uD83D\uDE00\uFE0F tốt, đạt \uD83D\uDE00 tốt",
        "đạt \uD83E\uDD72 tốt, đạt [U+1F972] tốt",
        "ＡＢ 200㎡, AB 200m2",
        "a\u2066b, ab"
    })
    void spellOrNumberWhatNoFontHas(String typed, String printed) throws IOException {
        try (Pdf pdf = Pdf.of(Samples.refusal(typed), Wording.OF_2018)) {
            assertThat(pdf.boxes()).isEmpty();
            assertThat(pdf.text()).contains("Lý do: " + printed).doesNotContain("#");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areAccessibleDocuments(Form form) throws IOException {
        try (Pdf pdf = Pdf.of(form, Wording.OF_2025)) {
            PDDocument document = pdf.document();
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("vi");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            assertThat(document.getDocumentInformation().getAuthor())
                    .isEqualTo("UBND huyện Vũ Quang");
        }
    }

    @Test
    void areTheSameBytesForTheSameForms() throws IOException {
        List<byte[]> first = allBytes();
        // A document that carries the second of its making would differ in the next one.
        await().pollDelay(Duration.ofMillis(1100)).until(() -> true);

        assertThat(allBytes()).containsExactlyElementsOf(first);
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void keepEveryVietnameseLetter(Wording wording) throws IOException {
        try (Pdf pdf = Pdf.of(Samples.refusal(Samples.LETTERS), wording)) {
            assertThat(pdf.text().replace(" ", "")).contains(Samples.LETTERS);
        }
    }

    @Test
    void putTogetherLettersTypedInParts() throws IOException {
        try (Pdf pdf = Pdf.of(Samples.refusal("Ho\u0302\u0300 so\u031B"), Wording.OF_2018)) {
            assertThat(pdf.text()).contains("Hồ sơ");
        }
    }

    @Test
    void escapeWhatWasTyped() {
        String page =
                FORMS.html(
                        Samples.refusal("<script>alert(1)</script> & \"x\" \u0001"),
                        Wording.OF_2018);

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void needNothingButThemselvesAsPages(Form form) {
        assertThat(FORMS.html(form, Wording.OF_2025))
                .doesNotContain("src=\"http", "href=", "url(", " th:", "<link");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void leadToTheTrackingPageByTheirCode(Form form) throws Exception {
        try (Pdf pdf = Pdf.of(form, Wording.OF_2018)) {
            if (!(form instanceof Register)) {
                assertThat(pdf.qrCode()).isEqualTo(Samples.ADDRESS.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-09-14, OF_2018", "2025-09-15, OF_2025", "2021-04-08, OF_2018"})
    void followTheTextInForce(LocalDate day, Wording wording) {
        assertThat(Wording.on(day)).isEqualTo(wording);
    }

    @Nested
    final class AReceipt {

        @Test
        void saysEverythingThatWasAgreed() throws IOException {
            try (Pdf pdf = Pdf.of(Samples.receipt(), Wording.OF_2025)) {
                assertThat(pdf.text())
                        .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
                        .contains("Nguyễn Văn An", "042199001234", "0912345678")
                        .contains("Tổ dân phố 2, thị trấn Vũ Quang", "an.nguyen@vidu.vn")
                        .contains("Nội dung yêu cầu giải quyết: " + Samples.PERMIT)
                        .contains("Đơn đề nghị cấp giấy phép xây dựng (bản chính, 01 bản)")
                        .contains("Số lượng hồ sơ: 01 (bộ)", "15 ngày làm việc")
                        .contains("14 giờ 05 phút, ngày 08 tháng 4 năm 2021")
                        .contains("17 giờ 00 phút, ngày 29 tháng 4 năm 2021")
                        .contains("Đăng ký nhận kết quả tại: Quầy số 3")
                        .contains("Quyển số 02/2021 Số thứ tự 215")
                        .contains("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Trần Thị Bích")
                        .contains("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG");
            }
        }

        @Test
        void hasNoLineForAnIdentityNumberInTheWordsOf2018() throws IOException {
            try (Pdf pdf = Pdf.of(Samples.receipt(), Wording.OF_2018)) {
                assertThat(pdf.text())
                        .doesNotContain("Số định danh", "042199001234")
                        .contains("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ");
            }
        }

        @Test
        void namesTheOneWhoAuthorised() throws IOException {
            Receipt full = Samples.receipt();
            var giver =
                    new Party("Phan Thị Hoà", "042188000001", "Xã Đức Lĩnh", "0987654321", null);
            var form =
                    new Receipt(
                            full.heading(),
                            full.applicant(),
                            new Authorisation(giver, "Giấy ủy quyền ngày 01/4/2021"),
                            full.request(),
                            full.papers(),
                            full.sets(),
                            full.appointment(),
                            full.entry(),
                            full.receivedBy(),
                            full.tracking());
            try (Pdf pdf = Pdf.of(form, Wording.OF_2025)) {
                pdf.draw("Receipt-authorised");
                assertThat(pdf.text())
                        .contains("Người ủy quyền: Phan Thị Hoà", "042188000001", "Xã Đức Lĩnh")
                        .contains("Giấy tờ ủy quyền: Giấy ủy quyền ngày 01/4/2021");
                assertThat(pdf.pages()).isEqualTo(1);
            }
        }

        @Test
        void leavesRoomForThePenWhereNothingIsKnown() throws IOException {
            var form =
                    new Receipt(
                            new Heading("UBND huyện Vũ Quang", null, null, null, null),
                            Samples.NOBODY,
                            null,
                            Samples.PERMIT,
                            List.of(),
                            null,
                            new Appointment(null, Samples.at("2021-04-08T14:05"), null, null),
                            null,
                            null,
                            Samples.TRACKING);
            try (Pdf pdf = Pdf.of(form, Wording.OF_2025)) {
                pdf.draw("Receipt-blank");
                assertThat(pdf.text())
                        .contains("Địa chỉ:", "Email:", "…… giờ …… phút, ngày …… tháng ……")
                        .doesNotContain("null");
                assertThat(pdf.pages()).isEqualTo(1);
            }
        }
    }

    @Nested
    final class ALetter {

        @Test
        void saysWhatIsMissing() throws IOException {
            try (Pdf pdf = Pdf.of(Samples.supplementRequest("Thiếu mặt cắt."), Wording.OF_2018)) {
                assertThat(pdf.text())
                        .contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ")
                        .contains("Hồ sơ của: Nguyễn Văn An", "Mặt cắt móng tỷ lệ 1/50")
                        .contains("Sơ đồ đấu nối cấp thoát nước", "Lý do: Thiếu mặt cắt.")
                        .contains("Lê Đức Thọ, số điện thoại 02393814567")
                        .contains("NGƯỜI HƯỚNG DẪN");
            }
        }

        @Test
        void refusesWithAReason() throws IOException {
            try (Pdf pdf = Pdf.of(Samples.refusal("Sai thẩm quyền."), Wording.OF_2025)) {
                assertThat(pdf.text())
                        .contains("PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ", "042199001234")
                        .contains("Lý do: Sai thẩm quyền.");
            }
        }

        @Test
        void apologisesInTheWordsOfItsTime() throws IOException {
            try (Pdf before = Pdf.of(Samples.apology(), Wording.OF_2018);
                    Pdf now = Pdf.of(Samples.apology(), Wording.OF_2025)) {
                assertThat(before.text())
                        .contains("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")
                        .contains("Kính gửi: Nguyễn Văn An", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ")
                        .contains("17 giờ 00 phút, ngày 29 tháng 4 năm 2021")
                        .contains("17 giờ 00 phút, ngày 07 tháng 5 năm 2021")
                        .contains("Chờ ý kiến của đơn vị quản lý đường bộ.", "Phạm Hữu Bình");
                assertThat(now.text()).contains("ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT");
            }
        }

        @Test
        void tellsThatTheWorkStops() throws IOException {
            try (Pdf pdf = Pdf.of(Samples.stopNotice(), Wording.OF_2025)) {
                assertThat(pdf.text())
                        .contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ")
                        .contains("ngày 15 tháng 4 năm 2021", "10 giờ 00 phút")
                        .contains("Người nộp đổi thiết kế");
            }
        }
    }

    @Nested
    final class ATable {

        @Test
        void followsTheDossierFromHandToHand() throws IOException {
            try (Pdf pdf = Pdf.of(Samples.controlSheet(6), Wording.OF_2018)) {
                assertThat(pdf.text())
                        .contains("Mã số hồ sơ: " + Samples.CODE)
                        .contains("1. Giao: " + Samples.DESK, "2. Nhận: " + Samples.ROADS)
                        .contains("08 giờ 30 phút, ngày 09 tháng 4 năm 2021")
                        .contains("Trước hạn", "Đúng hạn", "Quá hạn", "Kèm bản đồ địa chính")
                        .contains("Chi nhánh Văn phòng Đăng ký đất đai; Chi cục Thuế khu vực");
            }
        }

        @Test
        void repeatsItsHeadOnEveryPageOfTheControlSheet() throws IOException {
            try (Pdf pdf = Pdf.of(Samples.controlSheet(15), Wording.OF_2018)) {
                assertThat(pdf.pages()).isGreaterThan(1);
                assertThat(pdf.text(2)).contains("Thời gian giao, nhận hồ sơ", "2/");
            }
        }

        @Test
        void runsOverPagesWithItsHeadAndTheirNumbers() throws IOException {
            try (Pdf pdf = Pdf.of(Samples.register(60), Wording.OF_2018)) {
                int pages = pdf.pages();
                assertThat(pages).isGreaterThan(3);
                for (int page = 1; page <= pages; page++) {
                    assertThat(pdf.text(page))
                            .contains("STT", "Phương thức nhận kết quả")
                            .contains(page + "/" + pages);
                }
                assertThat(pdf.text()).contains("Từ ngày 01/01/2021 đến ngày 31/03/2021");
                assertThat(pdf.text(pages)).contains("60 ");
            }
        }

        @Test
        void hasAColumnOfSetsInTheWordsOf2018Only() throws IOException {
            try (Pdf before = Pdf.of(Samples.register(1), Wording.OF_2018);
                    Pdf now = Pdf.of(Samples.register(1), Wording.OF_2025)) {
                assertThat(before.text()).contains("(bộ)");
                assertThat(now.text()).doesNotContain("(bộ)");
            }
        }
    }
}
