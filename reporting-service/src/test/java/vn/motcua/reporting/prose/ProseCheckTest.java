package vn.motcua.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemConfiguration;
import vn.motcua.reporting.prose.ProseAnswer.Comparison;
import vn.motcua.reporting.prose.ProseAnswer.Seen;
import vn.motcua.reporting.report.identities.Wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class ProseCheckTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private static final Path ARTICLE =
            Path.of("..", "..", "shared", "vu-quang-2021-q1-article.txt");

    /** The published quarter in other words. */
    private static final String QUARTER =
            """
            Quý I/2021, huyện nhận giải quyết tổng số 6.708 hồ sơ, gồm kỳ trước chuyển qua 1.098 \
            hồ sơ và tiếp nhận mới 5.611 hồ sơ. Đến ngày 8/4 đã giải quyết 6.561 hồ sơ.
            """;

    private static final String RIGHT =
            """
            Trong quý I năm 2021, tổng số hồ sơ là 6.709. Trong đó:
            - Kỳ trước chuyển qua: 1.098 hồ sơ;
            - Tiếp nhận mới: 5.611 hồ sơ (trực tuyến 800, trực tiếp và bưu chính 4.811);
            - Đã giải quyết: 6.561 hồ sơ, đạt 97,8% (trước hạn 3.000, đúng hạn 3.500, quá hạn 61);
            - Đang giải quyết: 148 hồ sơ (trong hạn 140, quá hạn 8).
            """;

    private static ProseAnswer check(String text, @Nullable LedgerFigures ledger) {
        return check(text, ledger, VIETNAMESE);
    }

    private static ProseAnswer check(String text, @Nullable LedgerFigures ledger, Locale locale) {
        ProseAnswer[] answer = new ProseAnswer[1];
        new ApplicationContextRunner()
                .withUserConfiguration(ProblemConfiguration.class, Wording.class)
                .withPropertyValues("motcua.problems=reporting-service.messages")
                .run(context ->
                        answer[0] =
                                new ProseCheck(context.getBean(Wording.class), locale)
                                        .check(text, ledger));
        return answer[0];
    }

    private static ProseAnswer check(String text) {
        return check(text, null);
    }

    private static List<String> texts(ProseAnswer answer) {
        return answer.findings().stream().map(Comparison::text).toList();
    }

    private static List<String> read(String text) {
        return check(text).figures().stream()
                .map(one -> one.figure() + " " + one.value().toPlainString())
                .toList();
    }

    private static LedgerFigures ledger(Map<String, Long> figures) {
        return new LedgerFigures("2021-Q1", null, "UBND huyện Vũ Quang", figures, List.of());
    }

    /** The quarter as the ledger has it, and its rows by level and for one commune. */
    private static LedgerFigures quarter() {
        return new LedgerFigures(
                "2021-Q1",
                null,
                "UBND huyện Vũ Quang",
                Map.of("total", 6709L, "carriedOver", 1098L, "received", 5611L, "resolved", 6561L),
                List.of(
                        row("cap huyen", "Cấp huyện", "level", "DISTRICT", 0, 261, 207),
                        row("cap xa", "Cấp xã", "level", "COMMUNE", 0, 855, 810),
                        row(
                                "UBND xã Đức Lĩnh",
                                "UBND xã Đức Lĩnh",
                                "agency",
                                "vu-quang.duc-linh",
                                12,
                                90,
                                95)));
    }

    private static LedgerFigures.Row row(
            String unit,
            String name,
            String by,
            String key,
            long carriedOver,
            long received,
            long resolved) {
        return new LedgerFigures.Row(
                unit,
                name,
                by,
                key,
                Map.of(
                        "carriedOver",
                        carriedOver,
                        "received",
                        received,
                        "total",
                        carriedOver + received,
                        "resolved",
                        resolved));
    }

    @Nested
    class RowsOfTheLedger {

        @Test
        void areThoseTheArticleNames() throws IOException {
            assumeTrue(
                    Files.isReadable(ARTICLE),
                    "Not run: there is no ../shared/vu-quang-2021-q1-article.txt");

            ProseAnswer answer = check(Files.readString(ARTICLE), quarter());

            assertThat(equalToTheLedger(answer))
                    .containsExactly(
                            "kỳ trước chuyển qua: 1.098, đúng như sổ cái",
                            "tiếp nhận trong kỳ: 5.611, đúng như sổ cái",
                            "đã giải quyết: 6.561, đúng như sổ cái",
                            "Cấp huyện, tiếp nhận trong kỳ: 261, đúng như sổ cái",
                            "Cấp huyện, đã giải quyết: 207, đúng như sổ cái",
                            "Cấp xã, tổng số: 855, đúng như sổ cái",
                            "Cấp xã, đã giải quyết: 810, đúng như sổ cái");
            assertThat(texts(answer))
                    .containsExactly(
                            ThePublishedQuarter.SHORT_BY_ONE,
                            "tổng số: văn bản ghi 6.708, sổ cái có 6.709, chênh lệch -1");
            assertThat(answer.figures()).extracting(Seen::text).doesNotContain("01");
        }

        @Test
        void areComparedWithTheirOwnAndLeadToTheirOwnDossiers() {
            String text =
                    "UBND xã Đức Lĩnh: kỳ trước chuyển qua 12 hồ sơ, tiếp nhận mới 91 hồ sơ. Các"
                            + " xã, thị trấn tiếp nhận mới 855 hồ sơ.";

            ProseAnswer answer = check(text, quarter());

            assertThat(texts(answer))
                    .containsExactly(
                            "UBND xã Đức Lĩnh, tiếp nhận trong kỳ: văn bản ghi 91, sổ cái có 90,"
                                    + " chênh lệch +1");
            assertThat(answer.findings().getFirst().links().getFirst())
                    .returns("agency", ProseAnswer.Link::by)
                    .returns("vu-quang.duc-linh", ProseAnswer.Link::key)
                    .extracting(ProseAnswer.Link::href)
                    .asString()
                    .endsWith("&by=agency&key=vu-quang.duc-linh");
            assertThat(equalToTheLedger(answer)).hasSize(2);
        }

        @Test
        void ofTheDistrictAreEitherItsOwnOrAll() {
            assertThat(check("UBND huyện tiếp nhận mới 261 hồ sơ.", quarter()).findings())
                    .isEmpty();
            assertThat(check("UBND huyện tiếp nhận mới 5.611 hồ sơ.", quarter()).findings())
                    .isEmpty();
            assertThat(texts(check("UBND huyện tiếp nhận mới 5.610 hồ sơ.", quarter())))
                    .containsExactly(
                            "tiếp nhận trong kỳ: văn bản ghi 5.610, sổ cái có 5.611,"
                                    + " chênh lệch -1");
        }

        @Test
        void ofOthersAreNotThere() {
            assertThat(
                            check(
                                            "Toàn tỉnh tiếp nhận mới 9.000 hồ sơ. Sở Tư pháp tiếp"
                                                + " nhận mới 80 hồ sơ. Huyện Hương Khê tiếp nhận"
                                                + " mới 70 hồ sơ.",
                                            quarter())
                                    .findings())
                    .isEmpty();
        }

        private static List<String> equalToTheLedger(ProseAnswer answer) {
            return answer.holding().stream()
                    .filter(one -> one.kind().equals("ledger"))
                    .map(Comparison::text)
                    .toList();
        }
    }

    @Nested
    class ThePublishedQuarter {

        private static final String SHORT_BY_ONE =
                "kỳ trước chuyển qua 1.098 + tiếp nhận trong kỳ 5.611 = 6.709,"
                        + " nhưng tổng số 6.708: thiếu 1";

        @Test
        void isShortByOneInTheArticleItself() throws IOException {
            assumeTrue(
                    Files.isReadable(ARTICLE),
                    "Not run: there is no ../shared/vu-quang-2021-q1-article.txt");

            ProseAnswer answer = check(Files.readString(ARTICLE));

            assertThat(texts(answer)).containsExactly(SHORT_BY_ONE);
            assertThat(answer.figures())
                    .extracting(Seen::text)
                    .contains("6.708", "1.098", "5.611", "6.561", "261", "207", "855", "810")
                    .doesNotContain("8", "4", "3", "2021", "2026");
        }

        @Test
        void isShortByOneInOtherWords() {
            assertThat(texts(check(QUARTER))).containsExactly(SHORT_BY_ONE);
        }

        @Test
        void isShortByOneWithoutAccentsInCapitalsAndDecomposed() {
            String plain = Folded.fold(QUARTER);

            assertThat(texts(check(plain))).containsExactly(SHORT_BY_ONE);
            assertThat(texts(check(QUARTER.toUpperCase(VIETNAMESE)))).containsExactly(SHORT_BY_ONE);
            assertThat(texts(check(Normalizer.normalize(QUARTER, Normalizer.Form.NFD))))
                    .containsExactly(SHORT_BY_ONE);
        }

        @Test
        void isMarkedWhereItStandsInTheTextAsSent() {
            String text = "🏛 " + Normalizer.normalize(QUARTER, Normalizer.Form.NFD);

            ProseAnswer answer = check(text);

            assertThat(answer.figures())
                    .hasSize(4)
                    .allSatisfy(one ->
                            assertThat(text.substring(one.begin(), one.end()))
                                    .isEqualTo(one.text()));
            var phrase = answer.figures().get(1).phrase();
            assertThat(phrase).isNotNull();
            assertThat(answer.findings().getFirst().figures()).containsExactly(0, 1, 2);
        }
    }

    @Nested
    class ARightParagraph {

        @Test
        void hasNoFindings() {
            ProseAnswer answer = check(RIGHT);

            assertThat(answer.findings()).isEmpty();
            assertThat(answer.clean()).isTrue();
            assertThat(answer.unpaired()).isEmpty();
            assertThat(answer.holding())
                    .extracting(Comparison::key)
                    .contains(
                            "total-received",
                            "total-parts",
                            "received-parts",
                            "resolved-parts",
                            "open-parts",
                            "total-resolved-open",
                            "percentage");
        }

        @Test
        void isUnderstoodWord() {
            assertThat(read(RIGHT))
                    .containsExactly(
                            "total 6709",
                            "carriedOver 1098",
                            "received 5611",
                            "receivedOnline 800",
                            "receivedDirect 4811",
                            "resolved 6561",
                            "null 97.8",
                            "resolvedEarly 3000",
                            "resolvedOnTime 3500",
                            "resolvedLate 61",
                            "open 148",
                            "openInTime 140",
                            "openOverdue 8");
        }

        @Test
        void saysWhichPartIsWrongWhenOneIsChanged() {
            assertThat(texts(check(RIGHT.replace("quá hạn 61", "quá hạn 62"))))
                    .containsExactly(
                            "trước hạn 3.000 + đúng hạn 3.500 + quá hạn 62 = 6.562,"
                                    + " nhưng đã giải quyết 6.561: thiếu 1");
        }

        @Test
        void agreesWithTheLedgerAndSaysWhatDoesNot() {
            var figures = Map.of("total", 6709L, "received", 5611L, "resolved", 6560L);

            ProseAnswer answer = check(RIGHT, ledger(figures));

            assertThat(texts(answer))
                    .containsExactly(
                            "đã giải quyết: văn bản ghi 6.561, sổ cái có 6.560, chênh lệch +1");
            assertThat(answer.findings().getFirst().links().getFirst().href())
                    .isEqualTo("/api/reports/2021-Q1/dossiers?cell=resolved");
        }
    }

    @Nested
    class APercentage {

        @Test
        void thatDoesNotFollowIsNamed() {
            assertThat(texts(check("Tổng số 261 hồ sơ, đã giải quyết 207 hồ sơ, đạt 79,4%.")))
                    .containsExactly("207 / 261 = 79,3%, nhưng văn bản ghi 79,4%");
        }

        @Test
        void isCheckedToTheDecimalsPrinted() {
            assertThat(check("Tổng số 261 hồ sơ, đã giải quyết 207 hồ sơ (79,31%).").findings())
                    .isEmpty();
            assertThat(check("Đã giải quyết 207/261 hồ sơ, đạt 79%.").holding()).hasSize(1);
            assertThat(texts(check("Đã giải quyết 207/261 hồ sơ, đạt 80%.")))
                    .containsExactly("207 / 261 = 79%, nhưng văn bản ghi 80%");
        }

        @Test
        void mayHaveWordsOfItsOwn() {
            String text =
                    "Đã giải quyết 200 hồ sơ, trong đó trước hạn 50, đúng hạn 140, quá hạn 10."
                            + " Tỷ lệ giải quyết trước và đúng hạn đạt %s.";

            assertThat(check(text.formatted("95%")).findings()).isEmpty();
            assertThat(texts(check(text.formatted("96%"))))
                    .containsExactly("190 / 200 = 95%, nhưng văn bản ghi 96%");
        }

        @Test
        void ofAnotherTimeIsComparedWithNothing() {
            ProseAnswer answer = check("Tiếp nhận mới 100 hồ sơ, tăng 12% so với cùng kỳ.");

            assertThat(answer.findings()).isEmpty();
            assertThat(answer.unpaired()).extracting("reason").contains("comparison");
        }
    }

    @Nested
    class SeveralUnitsOrPeriods {

        @Test
        void areNotComparedWithEachOther() {
            String text =
                    "UBND xã An Bình tổng số 50 hồ sơ, kỳ trước chuyển qua 10 hồ sơ. UBND xã Tân"
                            + " Phú tiếp nhận mới 41 hồ sơ, đã giải quyết 45 hồ sơ.";

            ProseAnswer answer = check(text);

            assertThat(answer.findings()).isEmpty();
            assertThat(answer.unpaired()).hasSize(4).extracting("reason").containsOnly("alone");
        }

        @Test
        void areEachComparedWithTheirOwn() {
            String one = "xã %s tổng số 50, kỳ trước chuyển qua 10, tiếp nhận mới %s";

            ProseAnswer answer =
                    check(one.formatted("An Bình", "40") + "; " + one.formatted("Tân Phú", "41"));

            assertThat(texts(answer)).singleElement().asString().contains("tiếp nhận trong kỳ 41");
            assertThat(answer.holding()).hasSize(1);
        }

        @Test
        void ofOtherQuartersAreNotMixed() {
            String text =
                    "Quý I: tổng số 50 hồ sơ, kỳ trước chuyển qua 10 hồ sơ. Quý II: tiếp nhận mới"
                            + " 41 hồ sơ.";

            assertThat(check(text).findings()).isEmpty();
        }

        @Test
        void orOtherPartsAreNotHeldAgainstTheLedger() {
            var all = Map.of("total", 6709L, "received", 5611L, "resolved", 6561L);
            String text =
                    "Riêng hồ sơ thuộc thẩm quyền của UBND huyện, tiếp nhận mới 261 hồ sơ.\n\n"
                            + "Xã Đức Lĩnh đã giải quyết 30 hồ sơ.\n\nQuý II tổng số 70 hồ sơ.";

            assertThat(check(text, ledger(all)).findings()).isEmpty();
            assertThat(texts(check("Huyện đã giải quyết 6.562 hồ sơ.", ledger(all)))).hasSize(1);
        }

        @Test
        void inOtherParagraphsAreNotMixed() {
            assertThat(
                            check("Tổng số 50 hồ sơ, kỳ trước chuyển qua 10.\n\nTiếp nhận mới 41.")
                                    .findings())
                    .isEmpty();
        }
    }

    @Nested
    class WordsThatCanBeReadInTwoWays {

        @Test
        void areNotGuessed() {
            assertThat(read("Đã giải quyết 90 hồ sơ, trong đó trực tuyến 60."))
                    .containsExactly("resolved 90", "null 60");
            assertThat(read("Hồ sơ quá hạn: 3.")).containsExactly("null 3");
            assertThat(read("Hồ sơ trực tuyến và trực tiếp lần lượt là 800 và 4.811."))
                    .containsExactly("null 800", "null 4811");
            assertThat(read("Tiếp nhận hơn 6.700 hồ sơ trong 3 ngày."))
                    .containsExactly("null 6700", "null 3");
        }

        @Test
        void areDecidedByWhatStandsBeside() {
            assertThat(read("Tổng số hồ sơ tiếp nhận: 100, trực tuyến 60, trực tiếp 40."))
                    .startsWith("received 100");
            assertThat(read("Tổng số hồ sơ tiếp nhận: 100, kỳ trước chuyển sang 60."))
                    .startsWith("total 100");
        }

        @Test
        void mayComeAfterTheFigure() {
            assertThat(
                            read(
                                    "Trong đó có 1.098 hồ sơ kỳ trước chuyển qua, 5.611 hồ sơ tiếp"
                                            + " nhận mới và 6.561 hồ sơ đã giải quyết."))
                    .containsExactly("carriedOver 1098", "received 5611", "resolved 6561");
        }
    }

    @Nested
    class ATextWith {

        @Test
        void noFiguresSaysSo() {
            assertThat(check("Hội nghị ngày 8/4/2021."))
                    .returns("Văn bản không có số liệu nào.", ProseAnswer::summary)
                    .returns(true, ProseAnswer::clean);
        }

        @Test
        void oneFigureSaysThatNothingCouldBeCompared() {
            assertThat(check("Tiếp nhận mới 100 hồ sơ.").summary())
                    .contains("không có hai số liệu");
        }

        @Test
        void oneFigureIsOneInEnglish() {
            assertThat(check("Tiếp nhận mới 100 hồ sơ.", null, Locale.ENGLISH).summary())
                    .isEqualTo("There is 1 figure in the text, but no two that can be compared.");
            assertThat(
                            check(
                                            "Tiếp nhận 1.200 hồ sơ, đã giải quyết 12 hồ sơ.",
                                            null,
                                            Locale.ENGLISH)
                                    .summary())
                    .contains("2 figures");
        }

        @Test
        void nothingInItIsRefused() {
            refused(" \n", "text-missing");
            refused("a".repeat(ProseCheck.LONGEST + 1), "text-too-long");
            refused("7 ; ".repeat(ProseCheck.MOST + 1), "too-many-figures");
        }

        private static void refused(String text, String key) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> check(text))
                    .returns(key, Problem::key);
        }

        @Test
        void hostileRepetitionIsReadInTime() {
            for (String hostile :
                    List.of(
                            "1",
                            "1 ",
                            "1.",
                            "a",
                            "(",
                            "rieng ",
                            "1/",
                            "quy ",
                            "1 098 ",
                            "so voi ",
                            "\n",
                            "! ",
                            "!",
                            "muc 3, 3",
                            "dat ",
                            "1 dat ",
                            "tong so 7 ho so ")) {
                String text = hostile.repeat(ProseCheck.LONGEST / hostile.length());

                assertThat(Duration.ofSeconds(20)).as(hostile).isGreaterThan(timeOf(text));
            }
        }

        private static Duration timeOf(String text) {
            long begin = System.nanoTime();
            try {
                check(text);
            } catch (Problem refused) {
                // Too many figures: that is an answer as well.
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }
}
