package vn.motcua.forms;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Timing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** One of each form, filled in. */
final class Samples {

    static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
                + "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";

    static final String CODE = "000.00.13.H27-210408-0001";
    static final URI ADDRESS = URI.create("http://127.0.0.1:8080/tracking/" + CODE);
    static final Tracking TRACKING = new Tracking(CODE, ADDRESS);
    static final String PERMIT = "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ";
    static final String ROADS = "Phòng Kinh tế và Hạ tầng";
    static final String DESK = "Bộ phận Tiếp nhận và Trả kết quả";

    static final Party AN =
            new Party(
                    "Nguyễn Văn An",
                    "042199001234",
                    "Tổ dân phố 2, thị trấn Vũ Quang, huyện Vũ Quang, tỉnh Hà Tĩnh",
                    "0912345678",
                    "an.nguyen@vidu.vn");

    static final Party NOBODY = new Party(null, null, null, null, null);

    private static final List<Timing> RESULTS = List.of(Timing.EARLY, Timing.ON_TIME, Timing.LATE);

    private Samples() {}

    static List<Form> all() {
        return List.of(
                receipt(),
                supplementRequest("Bản vẽ thiết kế chưa có mặt cắt móng."),
                refusal("Thửa đất nằm trong hành lang an toàn giao thông."),
                apology(),
                stopNotice(),
                controlSheet(5),
                register(60));
    }

    /** One of each, with signs and names that the typeface of the letters lacks or seldom has. */
    static List<Form> unusual() {
        var officer = "Y Bhiŏ";
        var applicant = new Party("H'Hen Niê", "042199001234", "Tổ 2‑A ✓", "0912345678", null);
        var reason = "Thửa 12‑A ✓ đã đo";
        var taken = at("2021-04-09T08:30");
        return List.of(
                new Receipt(
                        heading(),
                        applicant,
                        null,
                        PERMIT,
                        List.of(new HandedPaper(reason, null, 1)),
                        1,
                        new Appointment(null, taken, null, null),
                        null,
                        officer,
                        TRACKING),
                new SupplementRequest(
                        heading(),
                        applicant,
                        PERMIT,
                        List.of("Bản vẽ ✓"),
                        reason,
                        new Party(officer, null, null, null, null),
                        officer,
                        TRACKING),
                new Refusal(heading(), applicant, PERMIT, reason, officer, TRACKING),
                new Apology(
                        heading(), applicant, ROADS, PERMIT, taken, taken, reason, taken, officer,
                        TRACKING),
                new StopNotice(
                        heading(),
                        applicant,
                        ROADS,
                        PERMIT,
                        taken,
                        LocalDate.of(2021, 4, 15),
                        reason,
                        taken,
                        officer,
                        TRACKING),
                new ControlSheet(
                        heading(),
                        ROADS,
                        List.of(),
                        taken,
                        null,
                        List.of(
                                new HandOver(
                                        DESK, ROADS, taken, "H'Hen Niê", officer, null, reason)),
                        TRACKING),
                new Register(
                        heading(),
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2021, 3, 31),
                        List.of(
                                new RegisterEntry(
                                        CODE, reason, 1, applicant, officer, taken, null, null,
                                        null))));
    }

    static Heading heading() {
        return new Heading(
                "UBND huyện Vũ Quang", null, "215", "Vũ Quang", LocalDate.of(2021, 4, 8));
    }

    static Receipt receipt() {
        return new Receipt(
                heading(),
                AN,
                null,
                PERMIT,
                List.of(
                        new HandedPaper("Đơn đề nghị cấp giấy phép xây dựng", "bản chính", 1),
                        new HandedPaper("Giấy tờ chứng minh quyền sử dụng đất", "bản sao", 1),
                        new HandedPaper("Bản vẽ thiết kế xây dựng", null, 2)),
                1,
                new Appointment(
                        "15 ngày làm việc",
                        at("2021-04-08T14:05"),
                        at("2021-04-29T17:00"),
                        "Quầy số 3"),
                new BookEntry("02/2021", "215"),
                "Trần Thị Bích",
                TRACKING);
    }

    static SupplementRequest supplementRequest(String reason) {
        return new SupplementRequest(
                heading(),
                AN,
                PERMIT,
                List.of("Mặt cắt móng tỷ lệ 1/50", "Sơ đồ đấu nối cấp thoát nước"),
                reason,
                new Party("Lê Đức Thọ", null, null, "02393814567", null),
                "Trần Thị Bích",
                TRACKING);
    }

    static Refusal refusal(String reason) {
        return new Refusal(heading(), AN, PERMIT, reason, "Trần Thị Bích", TRACKING);
    }

    static Apology apology() {
        return new Apology(
                heading(),
                AN,
                ROADS,
                PERMIT,
                at("2021-04-08T14:05"),
                at("2021-04-29T17:00"),
                "Chờ ý kiến của đơn vị quản lý đường bộ.",
                at("2021-05-07T17:00"),
                "Phạm Hữu Bình",
                TRACKING);
    }

    static StopNotice stopNotice() {
        return new StopNotice(
                heading(),
                AN,
                ROADS,
                PERMIT,
                at("2021-04-08T14:05"),
                LocalDate.of(2021, 4, 15),
                "Người nộp đổi thiết kế và sẽ nộp hồ sơ mới.",
                at("2021-04-15T10:00"),
                "Phạm Hữu Bình",
                TRACKING);
    }

    static ControlSheet controlSheet(int rows) {
        return new ControlSheet(
                heading(),
                ROADS,
                List.of("Chi nhánh Văn phòng Đăng ký đất đai", "Chi cục Thuế khu vực"),
                at("2021-04-08T14:05"),
                at("2021-04-29T17:00"),
                IntStream.range(0, rows)
                        .mapToObj(row ->
                                row == rows - 1
                                        ? new HandOver(ROADS, DESK, null, null, null, null, null)
                                        : new HandOver(
                                                row == 0 ? DESK : ROADS,
                                                row == 0 ? ROADS : "Đơn vị số " + row,
                                                at("2021-04-%02dT08:30".formatted(9 + row)),
                                                "Trần Thị Bích",
                                                "Lê Đức Thọ",
                                                RESULTS.get(row % 3),
                                                row == 1 ? "Kèm bản đồ địa chính" : null))
                        .toList(),
                TRACKING);
    }

    static Register register(int rows) {
        return new Register(
                heading(),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 3, 31),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row ->
                                new RegisterEntry(
                                        "000.00.13.H27-210408-%04d".formatted(row),
                                        PERMIT,
                                        1,
                                        AN,
                                        ROADS,
                                        at("2021-04-08T14:05"),
                                        row % 5 == 0 ? null : at("2021-04-29T17:00"),
                                        row % 2 == 0 ? null : at("2021-04-28T09:15"),
                                        "Tại quầy"))
                        .toList());
    }

    static Instant at(String local) {
        return VietnamTime.instant(LocalDateTime.parse(local));
    }
}
