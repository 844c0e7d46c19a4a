package vn.motcua.intake.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.intake.DoorTest;
import vn.motcua.kernel.event.Role;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

final class FindingDoorTest extends DoorTest {

    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired private MongoTemplate mongo;

    @BeforeEach
    void fileThreeOnce() throws Exception {
        if (KEYS.get() == 0) {
            file("Đỗ Thị Ngọc Bưởi", "042199007777", "+84 977 000 111");
            file("Đỗ Văn Bưởi", "3000123456-001", "0977000222");
            file("ĐỖ NGỌC  THỊ-Hoa", "042199008888", "0313123456");
        }
    }

    @Nested
    final class ANumber {

        @ParameterizedTest
        @ValueSource(strings = {"042199007777", "042 199 007 777", "0977000111", "+84977.000.111"})
        void findsTheDossierHoweverItIsWritten(String number) throws Exception {
            JsonNode found = found(number);

            assertThat(found.path("total").asLong()).isEqualTo(1);
            assertThat(found.path("items").path(0).path("name").asString())
                    .isEqualTo("Đỗ Thị Ngọc Bưởi");
            assertThat(found.path("items").path(0).path("identityEnding").asString())
                    .isEqualTo("7777");
        }

        @Test
        void isTriedAsBothWhenItMayBeBoth() throws Exception {
            assertThat(found("0313 123 456").path("by"))
                    .extracting(JsonNode::asString)
                    .containsExactlyInAnyOrder("PHONE", "IDENTITY");
        }

        @Test
        void findsNobodyByAPartOfIt() {
            assertThat(search("0421990", a(Role.RECEPTION)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:search-too-short");
        }
    }

    @Nested
    final class AName {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Đỗ Thị Ngọc Bưởi",
                    "do thi ngoc buoi",
                    "ngoc buoi",
                    "Ngọc Bư",
                    "THỊ NGỌC",
                    "buoi thi do",
                    "do ngoc buoi"
                })
        void isFoundWithoutAccentsInPartsAndInAnyOrder(String name) throws Exception {
            JsonNode found = found(name);

            assertThat(found.path("items"))
                    .extracting(one -> one.path("name").asString())
                    .containsExactly("Đỗ Thị Ngọc Bưởi");
            assertThat(found.path("total").asLong()).isEqualTo(1);
        }

        @Test
        void isCountedInAllAndShownPageByPageTheNewestFirst() throws Exception {
            JsonNode first = found("buoi", 0, 1);
            JsonNode second = found("buoi", 1, 1);

            assertThat(first.path("total").asLong()).isEqualTo(2);
            assertThat(first.path("items")).hasSize(1);
            assertThat(second.path("items")).hasSize(1);
            assertThat(first.path("items").path(0).path("name").asString())
                    .isEqualTo("Đỗ Văn Bưởi");
            assertThat(second.path("items").path(0).path("name").asString())
                    .isEqualTo("Đỗ Thị Ngọc Bưởi");
        }

        @Test
        void needsTwoLetters() {
            assertThat(search("Ô ", a(Role.RECEPTION))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Nested
    final class ACaller {

        @Test
        void mustHandleDossiers() {
            for (Role role : new Role[] {Role.KIOSK, Role.LEADER, Role.INSPECTOR}) {
                assertThat(search("buoi", a(role))).hasStatus(HttpStatus.FORBIDDEN);
            }
        }

        @Test
        void findsNothingOutsideTheirAgency() throws Exception {
            assertThat(body(search("buoi", a(Role.RECEPTION, "vu-quang.duc-linh"))).path("total"))
                    .hasToString("0");
            assertThat(body(search("buoi", a(Role.RECEPTION, "vu-quang", "TU_PHAP"))).path("total"))
                    .hasToString("0");
        }

        @Test
        void isRecordedWithoutWhatWasSought() throws Exception {
            long before = mongo.estimatedCount(Searches.COLLECTION);

            found("042199007777");

            var records = mongo.findAll(Document.class, Searches.COLLECTION);
            assertThat(records).hasSize((int) before + 1);
            assertThat(records.getLast())
                    .containsEntry("by", "RECEPTION@vu-quang")
                    .containsEntry("kinds", List.of("IDENTITY"))
                    .containsEntry("found", 1L)
                    .containsKey("at");
            assertThat(records.toString()).doesNotContain("042199007777");
        }
    }

    @Test
    void isAnsweredFromDeclaredIndexes() throws Exception {
        found("0977000111");
        found("ngoc buoi");
        found("buoi do");

        assertThat(searchedCollections().keySet()).noneMatch(shape -> shape.contains("dossiers"));
    }

    private JsonNode found(String q) throws Exception {
        return found(q, 0, 20);
    }

    private JsonNode found(String q, int page, int size) throws Exception {
        MvcTestResult answer = search(q, page, size, a(Role.RECEPTION));
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return body(answer);
    }

    private MvcTestResult search(String q, JwtRequestPostProcessor who) {
        return search(q, 0, 20, who);
    }

    private MvcTestResult search(String q, int page, int size, JwtRequestPostProcessor who) {
        return door.post()
                .uri("/api/dossiers/searches")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        JsonMapper.shared()
                                .writeValueAsBytes(Map.of("q", q, "page", page, "size", size)))
                .with(who)
                .exchange();
    }

    private void file(String name, String identityNumber, String phone) throws Exception {
        String body =
                """
                {"procedure": "1.013225", "agency": "vu-quang", "channel": "COUNTER",
                 "papers": ["don", "giay-to-dat", "ban-ve"],
                 "applicant": {"name": "%s", "identityNumber": "%s", "phone": "%s"}}
                """
                        .formatted(name, identityNumber, phone);
        assertThat(
                        door.post()
                                .uri("/api/dossiers")
                                .header("Idempotency-Key", "find-" + KEYS.incrementAndGet())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .with(a(Role.RECEPTION)))
                .hasStatus(HttpStatus.CREATED);
    }

    private static JsonNode body(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
