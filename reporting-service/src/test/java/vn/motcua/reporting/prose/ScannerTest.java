package vn.motcua.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 8/4",
                "ngày 08/4/2021",
                "15.12.2020",
                "2021-04-08",
                "tháng 3/2021",
                "quý 1",
                "quý I/2021",
                "quý 1 năm 2021",
                "năm 2021",
                "giai đoạn 2021-2025",
                "nhiệm kỳ 20221-2026",
                "lúc 7h30",
                "17:00",
                "16 giờ",
                "Quyết định số 12/2021/QĐ-UBND",
                "Kế hoạch số 150/KH-UBND",
                "Nghị quyết 19-NQ/TW",
                "mức độ 3, 4",
                "Điều 12",
                "khoản 3 Điều 5",
                "thứ 2",
                "cơ chế 01 cửa",
                "điện thoại: 0239 3814 123",
                "0912345678",
                "+84 912 345 678",
                "biểu II.06a",
                "mã 1.013225",
                "H27-210401-0001",
                "https://motcua.vn/a/1098",
                "ban@xa1.vn",
                "(3)",
                "1. Kết quả",
                "2.1 Tiếp nhận",
                "6 tháng đầu năm",
                "01 trong những nội dung",
                "02 trong các xã",
                "Đề án 06",
                "Nghị định 61",
                "giai đoạn 1",
                "xếp thứ 5/13",
                "phục vụ 24/7",
                "thu tuc 000.00.13.H27"
            })
    void leavesOutWhatIsNoFigure(String text) {
        assertThat(numerals(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.708 hồ sơ|6708",
                "là 6.708.|6708",
                "1.234,5 điểm|1234.5",
                "1 098 hồ sơ|1098",
                "1,098 hồ sơ|1098",
                "1,098%|1.098",
                "98,5%|98.5",
                "98.5 %|98.5",
                "100 phần trăm|100",
                "1.098.765 hồ sơ|1098765",
                "05 hồ sơ|5",
                "6.708hồ sơ|6708",
                "tháng 3, 150 hồ sơ|150",
                "năm 2021 tiếp nhận 914|914",
                "1,234.5|1234.5",
                "2021 hồ sơ|2021",
                "trong năm 2000 hồ sơ|2000",
                "0,75%|0.75",
                "qua:1.098|1098"
            })
    void readsFigures(String text, String number) {
        assertThat(numerals(text)).containsExactly(number);
    }

    private static List<String> numerals(String text) {
        return new Scanner(Folded.of(text))
                .figures().stream().map(one -> one.value().toPlainString()).toList();
    }
}
