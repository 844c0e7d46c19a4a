package vn.motcua.processing.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseFixtures;
import vn.motcua.processing.casework.InMemoryCases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

@SpringBootTest(
        classes = CaseDoorTest.Door.class,
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=processing-service",
            "spring.mongodb.database=processing",
            "motcua.problems=processing.problems",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class InboxDoorTest {

    @Autowired private MockMvcTester door;
    @Autowired private InMemoryCases cases;

    @Nested
    class ASearch {

        @ParameterizedTest
        @CsvSource({
            "tim-01/dd, true",
            "TIM-01/ĐĐ, true",
            "giay phep tim-01/đđ, true",
            "1.013225 tim-01/dd, true",
            "tim-01/dd khai sinh, false"
        })
        void findsTheCodeAndTheProcedureWithoutAccents(String words, boolean found) {
            var id = open("Tìm-01/ĐĐ", DUE_AT);

            assertThat(inbox("q", words))
                    .bodyJson()
                    .extractingPath("$.items[?(@.id=='" + id + "')]")
                    .asArray()
                    .hasSize(found ? 1 : 0);
        }

        @Test
        void takesSeveralStatesAndProcedures() {
            open("VAI-1", DUE_AT);
            open("VAI-2", DUE_AT, claimed());

            var both =
                    door.get()
                            .uri(
                                    "/api/cases?q=vai-&state=WAITING&state=IN_HAND"
                                            + "&procedure=1.013225&procedure=1.001193")
                            .with(officer())
                            .exchange();

            assertThat(both).bodyJson().extractingPath("$.total").isEqualTo(2);
            assertThat(both).bodyJson().extractingPath("$.counts.IN_HAND").isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"timeLeft=0", "timeLeft=soon", "procedure=-", "state=WAITING,LOST"})
        void isRefusedWithWhatMakesNoSense(String parameter) {
            assertThat(door.get().uri("/api/cases?" + parameter).with(officer()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        }
    }

    /** It is Monday, 12 April 2021, 10:00; the offices close at 17:00. */
    @Nested
    class TheTimeLeft {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2021-04-15T10:00:00Z | vi | 3 | còn 3 ngày làm việc",
                    "2021-04-13T10:00:00Z | en | 1 | 1 working day left",
                    "2021-04-22T10:00:00Z | en | 7 | 7 working days left",
                    "2021-04-12T10:00:00Z | vi | 0 | hạn hôm nay, còn 5 giờ 0 phút làm việc",
                    "2021-04-12T02:00:00Z | vi | 0 | hạn hôm nay",
                    "2021-04-09T10:00:00Z | vi | -1 | quá hạn 1 ngày làm việc",
                    "2021-04-08T10:00:00Z | en | -2 | 2 working days overdue"
                })
        void isSaidInWords(Instant dueAt, String language, int days, String words) {
            String code = "WORDS-" + dueAt + "-" + language;
            open(code, dueAt);

            var answer =
                    door.get()
                            .uri("/api/cases?q={code}", code)
                            .header("Accept-Language", language)
                            .with(officer())
                            .exchange();

            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[0].timeLeft.days")
                    .isEqualTo(days);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[0].timeLeft.text")
                    .isEqualTo(words);
        }

        @Test
        void isCountedInOfficeMinutes() {
            open("MINUTES-1", Instant.parse("2021-04-13T10:00:00Z"));

            assertThat(inbox("q", "minutes-1"))
                    .bodyJson()
                    .extractingPath("$.items[0].timeLeft.minutes")
                    .isEqualTo(
                            (int)
                                    CaseFixtures.CALENDAR
                                            .workingTime(
                                                    Instant.parse("2021-04-12T03:00:00Z"),
                                                    Instant.parse("2021-04-13T10:00:00Z"))
                                            .toMinutes());
        }

        @Test
        void standsStillWhileTheCitizenIsAsked() {
            open("PAUSED-1", DUE_AT, claimed(), asked());

            assertThat(inbox("q", "paused-1"))
                    .bodyJson()
                    .extractingPath("$.items[0].timeLeft")
                    .asMap()
                    .containsOnlyKeys("text")
                    .containsEntry("text", "đang tạm dừng");
        }

        @ParameterizedTest
        @CsvSource({"overdue, LEFT-fri", "today, LEFT-mon", "1, LEFT-mon LEFT-tue"})
        void filtersTheWholeInbox(String timeLeft, String codes) {
            open("LEFT-fri", Instant.parse("2021-04-09T10:00:00Z"));
            open("LEFT-mon", Instant.parse("2021-04-12T10:00:00Z"));
            open("LEFT-tue", Instant.parse("2021-04-13T10:00:00Z"));
            open("LEFT-wed", Instant.parse("2021-04-14T10:00:00Z"));
            open("LEFT-none", null);

            var answer =
                    door.get()
                            .uri("/api/cases?q=left-&sort=timeLeft&timeLeft=" + timeLeft)
                            .with(officer())
                            .exchange();

            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[*].code")
                    .asArray()
                    .containsOnly((Object[]) codes.split(" "));
        }
    }

    @Nested
    class ASavedFilter {

        @Test
        void isKeptForItsOwnerAlone() {
            String content =
                    "{\"filter\":{\"state\":[\"WAITING\"],\"q\":\"xây"
                            + " dựng\"},\"sort\":\"timeLeft\"}";

            assertThat(save("an", "Việc của tôi", content)).hasStatusOk();

            assertThat(filters("an"))
                    .bodyJson()
                    .extractingPath("$.items[0]")
                    .asMap()
                    .containsEntry("name", "Việc của tôi")
                    .containsEntry("sort", "timeLeft");
            assertThat(filters("binh")).bodyJson().extractingPath("$.items").asArray().isEmpty();
            assertThat(
                            door.get()
                                    .uri("/api/cases/filters/{name}", "Việc của tôi")
                                    .with(person("an")))
                    .bodyJson()
                    .extractingPath("$.filter.q")
                    .isEqualTo("xây dựng");
        }

        @Test
        void isDeletedOnce() {
            save("chi", "x", "{\"filter\":{}}");

            assertThat(delete("chi", "x")).hasStatus(HttpStatus.NO_CONTENT);
            assertThat(delete("chi", "x"))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo("Bạn chưa lưu bộ lọc nào tên “x”.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | 422",
                    "{\"filter\":{\"timeLeft\":\"soon\"}} | 422",
                    "{\"filter\":{},\"sort\":\"mood\"} | 422",
                    "{\"filter\":{\"state\":[\"LOST\"]}} | 400",
                    "{\"filter\":{\"colour\":\"red\"}} | 400",
                    "{\"filter\":{\"department\":\"TU_PHAP\"}} | 403"
                })
        void isHeldAgainstTheRulesOfTheInbox(String content, int status) {
            assertThat(save("dung", "x", content)).hasStatus(status);
            assertThat(filters("dung")).bodyJson().extractingPath("$.items").asArray().isEmpty();
        }

        @Test
        void hasANameOfAtMostSixtyCharacters() {
            assertThat(save("giang", "a".repeat(60), "{\"filter\":{}}")).hasStatusOk();
            assertThat(save("giang", "a".repeat(61), "{\"filter\":{}}"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("name");
        }

        @Test
        void isOneOfFifty() {
            for (int number = 0; number < 50; number++) {
                save("hoa", "n" + number, "{\"filter\":{}}");
            }

            assertThat(save("hoa", "n50", "{\"filter\":{}}"))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:too-many-filters");
            assertThat(save("hoa", "n49", "{\"filter\":{}}")).hasStatusOk();
        }

        private MvcTestResult save(String owner, String name, String content) {
            return door.put()
                    .uri("/api/cases/filters/{name}", name)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(content)
                    .with(person(owner))
                    .exchange();
        }

        private MvcTestResult delete(String owner, String name) {
            return door.delete()
                    .uri("/api/cases/filters/{name}", name)
                    .with(person(owner))
                    .exchange();
        }

        private MvcTestResult filters(String owner) {
            return door.get().uri("/api/cases/filters").with(person(owner)).exchange();
        }
    }

    @Nested
    class ACommandForMany {

        @Test
        void isDecidedForEachByItself() {
            var free = open("BULK-1", DUE_AT);
            var taken = open("BULK-2", DUE_AT, claimed());
            var elsewhere = someDossier();
            var there = event(elsewhere, 1, TU_PHAP, received("BULK-3", DUE_AT), DUE_AT);
            cases.create(Case.opened(there));

            var answer =
                    bulk(
                            null,
                            claim(
                                    item(free, 1),
                                    item(taken, 1),
                                    item(taken, 2),
                                    item(elsewhere, 1),
                                    item("none", 1)));

            assertThat(answer).hasStatusOk();
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[*].status")
                    .asArray()
                    .containsExactly(200, 412, 409, 403, 404);
            assertThat(answer).bodyJson().extractingPath("$.items[0].version").isEqualTo(2);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[1].problem.state")
                    .isEqualTo("IN_HAND");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[2].problem.type")
                    .isEqualTo("urn:motcua:problem:illegal-command");
            assertThat(cases.find(free).orElseThrow().version()).isEqualTo(2);
            assertThat(cases.find(elsewhere).orElseThrow().version()).isEqualTo(1);
        }

        @Test
        void isCarriedOutOnceUnderOneKey() {
            var first = open("BULK-4", DUE_AT);
            var second = open("BULK-5", DUE_AT);

            bulk("again", claim(item(first, 1)));
            var repeated = bulk("again", claim(item(first, 1), item(second, 1)));

            assertThat(repeated)
                    .bodyJson()
                    .extractingPath("$.items[*].version")
                    .asArray()
                    .containsExactly(2, 2);
            assertThat(cases.find(first).orElseThrow().version()).isEqualTo(2);
        }

        @Test
        void tellsOfEachThatItIsGivenToNobodyOfTheDepartment() {
            var first = open("BULK-6", DUE_AT);
            var second = open("BULK-7", DUE_AT);
            String content =
                    "{\"command\":\"reassign\",\"body\":{\"to\":\"canbo2.kth\",\"reason\":\"b\"},"
                            + "\"items\":[%s,%s]}".formatted(item(first, 1), item(second, 1));

            var answer = bulk(null, content, head());

            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[*].problem.field")
                    .asArray()
                    .containsExactly("to", "to");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[0].problem.suggestions[0]")
                    .isEqualTo("canbo2.ktht");
            var mended = bulk(null, content.replace("canbo2.kth", "canbo2.ktht"), head());
            assertThat(mended)
                    .bodyJson()
                    .extractingPath("$.items[*].status")
                    .asArray()
                    .containsExactly(200, 200);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"command\":\"resolve\",\"items\":[{\"id\":\"x\",\"version\":1}]} | 422",
                    "{\"command\":\"claim\",\"items\":[]} | 422",
                    "{\"command\":\"claim\",\"items\":[{\"id\":\"x\"}]} | 400",
                    "{\"command\":\"deliver\",\"body\":{},\"items\":[{\"id\":\"x\",\"version\":1}]}"
                            + " | 422",
                    "{\"command\":\"reassign\",\"body\":{\"to\":\"a\",\"reason\":\"b\"},\"items\":[{\"id\":\"x\",\"version\":1}]}"
                        + " | 403"
                })
        void isRefusedAsAWholeForWhatWouldBeWrongWithEach(String content, int status) {
            assertThat(bulk(null, content)).hasStatus(status);
        }

        @Test
        void isForAtMostTwoHundred() {
            String[] items = new String[201];
            Arrays.fill(items, item("x", 1));

            assertThat(bulk(null, claim(items))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        private MvcTestResult bulk(@Nullable String key, String content) {
            return bulk(key, content, officer());
        }

        private MvcTestResult bulk(
                @Nullable String key, String content, JwtRequestPostProcessor caller) {
            var request =
                    door.post()
                            .uri("/api/cases/bulk")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(content)
                            .with(caller);
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            return request.exchange();
        }

        private static String claim(String... items) {
            return "{\"command\":\"claim\",\"items\":[%s]}".formatted(String.join(",", items));
        }

        private static String item(Object id, int version) {
            return "{\"id\":\"%s\",\"version\":%d}".formatted(id, version);
        }
    }

    private DossierId open(String code, @Nullable Instant dueAt, Change... then) {
        var id = someDossier();
        Change[] changes = new Change[then.length + 1];
        changes[0] = received(code, dueAt);
        System.arraycopy(then, 0, changes, 1, then.length);
        cases.create(CaseFixtures.caseAfter(id, changes));
        return id;
    }

    private static Change asked() {
        return new Change.SupplementRequested(List.of("Bản vẽ"), "Thiếu", DUE_AT);
    }

    private MvcTestResult inbox(String parameter, String value) {
        return door.get()
                .uri("/api/cases?" + parameter + "={value}", value)
                .with(officer())
                .exchange();
    }

    private static JwtRequestPostProcessor officer() {
        return person("canbo.ktht");
    }

    private static JwtRequestPostProcessor head() {
        return person("truongphong.ktht", "HEAD");
    }

    private static JwtRequestPostProcessor person(String subject) {
        return person(subject, "OFFICER");
    }

    private static JwtRequestPostProcessor person(String subject, String role) {
        return jwt().jwt(token ->
                token.subject(subject)
                        .claim("roles", List.of(role))
                        .claim("agency", "vu-quang")
                        .claim("departments", List.of("KTHT")));
    }
}
