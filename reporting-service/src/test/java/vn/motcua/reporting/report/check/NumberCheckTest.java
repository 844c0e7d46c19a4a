package vn.motcua.reporting.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import vn.motcua.platform.problem.ProblemConfiguration;
import vn.motcua.platform.problem.Problems;
import vn.motcua.reporting.report.identities.IdentityAnswer;
import vn.motcua.reporting.report.identities.Wording;

import java.util.Locale;
import java.util.Map;

class NumberCheckTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private static CheckAnswer check(Locale locale, Map<String, Long> figures) {
        CheckAnswer[] answer = new CheckAnswer[1];
        new ApplicationContextRunner()
                .withUserConfiguration(ProblemConfiguration.class)
                .withPropertyValues("motcua.problems=reporting-service.messages")
                .run(context ->
                        answer[0] =
                                new NumberCheck(
                                                new Wording(context.getBean(Problems.class)),
                                                locale)
                                        .check(new PublishedFigures(figures)));
        return answer[0];
    }

    @Nested
    class ThePublishedQuarter {

        private final Map<String, Long> figures =
                Map.of("carriedOver", 1098L, "received", 5611L, "total", 6708L, "resolved", 6561L);

        @Test
        void isShortByOneInVietnamese() {
            assertThat(check(VIETNAMESE, figures).identities())
                    .singleElement()
                    .returns("total-received", IdentityAnswer::key)
                    .returns(6708L, IdentityAnswer::left)
                    .returns(6709L, IdentityAnswer::right)
                    .returns(-1L, IdentityAnswer::difference)
                    .returns(
                            "kỳ trước chuyển qua 1.098 + tiếp nhận trong kỳ 5.611 = 6.709,"
                                    + " nhưng tổng số 6.708: thiếu 1",
                            IdentityAnswer::text);
        }

        @Test
        void leavesTwoDifferentNumbersOpen() {
            assertThat(check(Locale.ENGLISH, figures).derived())
                    .containsExactly(
                            new CheckAnswer.Derived(
                                    "open", 147, "total 6,708 − resolved 6,561 = 147"),
                            new CheckAnswer.Derived(
                                    "open",
                                    148,
                                    "carried over 1,098 + received 5,611 − resolved 6,561 = 148"));
        }

        @Test
        void saysWhatItCouldNotCheck() {
            assertThat(check(VIETNAMESE, figures).notChecked())
                    .containsExactly(
                            "total-parts",
                            "received-parts",
                            "resolved-parts",
                            "open-parts",
                            "total-resolved-open",
                            "received-resolved-open");
        }
    }

    @Test
    void agreesWithFiguresThatBalance() {
        var figures =
                Map.of("carriedOver", 1098L, "received", 5611L, "resolved", 6561L, "open", 148L);

        assertThat(check(VIETNAMESE, figures))
                .returns(true, CheckAnswer::balanced)
                .extracting(answer -> answer.identities().getFirst().text())
                .isEqualTo(
                        "đã giải quyết 6.561 + đang giải quyết 148"
                                + " = kỳ trước chuyển qua 1.098 + tiếp nhận trong kỳ 5.611");
    }

    @Test
    void saysWhenASplitIsOver() {
        var figures =
                Map.of(
                        "resolved",
                        10L,
                        "resolvedEarly",
                        3L,
                        "resolvedOnTime",
                        3L,
                        "resolvedLate",
                        3L);

        assertThat(check(Locale.ENGLISH, figures).identities().getFirst().text())
                .isEqualTo("early 3 + on time 3 + late 3 = 9, but resolved 10: over by 1");
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(check(VIETNAMESE, Map.of()))
                .returns(true, CheckAnswer::balanced)
                .returns(7, answer -> answer.notChecked().size());
    }
}
