package vn.motcua.processing.papers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.casework.CaseFixtures.withdrawn;
import static vn.motcua.processing.papers.PaperFixtures.DOCX;
import static vn.motcua.processing.papers.PaperFixtures.PDF;
import static vn.motcua.processing.papers.PaperFixtures.filed;
import static vn.motcua.processing.papers.PaperFixtures.part;
import static vn.motcua.processing.papers.PaperFixtures.pdf;
import static vn.motcua.processing.papers.PaperFixtures.sha256;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.CaseFixtures;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.InMemoryCases;
import vn.motcua.processing.casework.Procedures;
import vn.motcua.processing.casework.desk.CaseDesk;
import vn.motcua.processing.casework.desk.DeskProblems;
import vn.motcua.processing.departments.Departments;
import vn.motcua.processing.papers.PaperFiling;
import vn.motcua.processing.papers.store.PaperStore;
import vn.motcua.processing.papers.store.Papers;
import vn.motcua.processing.papers.store.Scan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@SpringBootTest(
        classes = PaperDoorTest.Door.class,
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=processing-service",
            "spring.mongodb.database=processing",
            "motcua.problems=processing.problems",
            "motcua.http.unlimited-paths=/api/cases/*/papers",
            "motcua.papers.max-size=3MB",
            "motcua.papers.max-per-case=3",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class PaperDoorTest {

    private static final Instant NOW = Instant.parse("2021-04-12T03:00:00Z");
    private static final String NAME = "Đơn của ông Nguyễn Văn A.pdf";
    private static final EmptyStore STORE = EmptyStore.start();

    /** No {@code @Configuration}: the service's own scan must not find it. */
    @EnableAutoConfiguration
    @Import({
        CaseCommandHandler.class,
        CaseJournal.class,
        Procedures.class,
        CaseDesk.class,
        DeskProblems.class
    })
    @ComponentScan(basePackageClasses = PaperFiling.class)
    static class Door {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        Departments departments() {
            return Departments.parse(List.of("*"));
        }

        @Bean
        InMemoryCases cases(Departments departments) {
            return new InMemoryCases(departments);
        }

        @Bean
        RunningCalendar runningCalendar() {
            return RunningCalendar.fixed(CaseFixtures.CALENDAR);
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.load();
        }
    }

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("motcua.mongo.uri", STORE::uri);
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Autowired private MockMvcTester door;
    @Autowired private InMemoryCases cases;
    @Autowired private PaperStore store;
    @Autowired private MongoTemplate mongo;

    private final byte[] content = pdf(1_500_000);

    private DossierId id;
    private long before;

    @BeforeEach
    void receive() {
        id = someDossier();
        cases.create(Case.opened(received(id)));
        before = Papers.leftovers(mongo);
    }

    @Nested
    class AChecklist {

        @Test
        void namesWhatTheProcedureAsksForAndWhatWasHandedIn() {
            var answer = list(reception());

            assertThat(answer)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.papers[*].key")
                    .asArray()
                    .contains("don", "ban-ve");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.papers[?(@.key=='don')].handedIn")
                    .asArray()
                    .containsExactly(true);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.papers[?(@.key=='ban-ve')]['handedIn','copies','required']")
                    .asArray()
                    .isNotEmpty();
        }

        @Test
        void showsTheFilesBesideWhatTheyWereFiledFor() {
            file("don", officer());
            file(null, reception());

            var answer = list(officer());

            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.papers[?(@.key=='don')].files[*].sha256")
                    .asArray()
                    .containsExactly(sha256(content));
            assertThat(answer).bodyJson().extractingPath("$.others[0].file.name").isEqualTo(NAME);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.others[0].file.filedBy.role")
                    .isEqualTo("RECEPTION");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.others[0].file.filedAt")
                    .isEqualTo(NOW.toString());
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.others[0].file.scan")
                    .isEqualTo("UNSCANNED");
        }

        @Test
        void alsoShowsAFileThatIsKeptElsewhere() {
            var elsewhere = someDossier();
            var paper = new Ids().next();
            cases.create(
                    Case.replayed(
                            2,
                            List.of(received(elsewhere), event(elsewhere, 2, filed(paper))),
                            List.of()));
            id = elsewhere;

            assertThat(list(officer()))
                    .bodyJson()
                    .extractingPath("$.papers[?(@.key=='don')].files[0].file")
                    .asArray()
                    .containsExactly((Object) null);
            assertThat(fetch(paper.toString()))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("$.key")
                    .isEqualTo("paper-elsewhere");
        }

        @Test
        void isForThoseInWhoseScopeTheCaseLies() {
            assertThat(list(as("OFFICER", "TU_PHAP"))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(list(as("OPERATOR", "KTHT"))).hasStatus(HttpStatus.FORBIDDEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "0192f3c8-0000-7000-8000-000000000000"})
        void isNotThereForACaseNobodyKnows(String unknown) {
            assertThat(door.get().uri("/api/cases/{id}/papers", unknown).with(officer()))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:unknown-case");
        }
    }

    @Nested
    class ACheckBeforeFiling {

        @Test
        void takesWhatWouldBeTakenAndKeepsNothing() {
            assertThat(check("don", "don.pdf", content.length, content))
                    .hasStatus(HttpStatus.NO_CONTENT);
            assertThat(Papers.leftovers(mongo)).isEqualTo(before);
        }

        @Test
        void refusesAsFilingWould() {
            assertThat(check("don", "don.pdf", 4_000_000, content))
                    .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
            assertThat(check("thiep", "don.pdf", 9, content))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(check("don", "don.pdf", 0, new byte[0]))
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:empty-paper");
            assertThat(
                            check(
                                    "don",
                                    "don.pdf",
                                    5,
                                    "không phải PDF".getBytes(StandardCharsets.UTF_8)))
                    .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }

        @Test
        void tellsItsLimits() {
            assertThat(door.get().uri("/api/cases/papers/checks").with(reception()))
                    .bodyJson()
                    .extractingPath("$.maxSize")
                    .isEqualTo(3 * 1024 * 1024);
        }

        private MvcTestResult check(String key, String name, long size, byte[] head) {
            return door.post()
                    .uri(
                            "/api/cases/papers/checks?procedure=1.013225&key={key}&name={name}&size={size}",
                            key,
                            name,
                            size)
                    .contentType(PDF)
                    .content(Arrays.copyOf(head, Math.min(head.length, 1 << 16)))
                    .with(reception())
                    .exchange();
        }
    }

    @Nested
    class AFiledPaper {

        @Test
        void isToldToTheCaseWithoutTheNameOfItsFile() {
            var answer = file("don", officer());

            assertThat(answer).hasStatus(HttpStatus.CREATED);
            var event = cases.published().getLast();
            assertThat(event.dossierId()).isEqualTo(id);
            assertThat(event.change())
                    .isEqualTo(
                            new Change.PaperFiled(
                                    UUID.fromString(paperOf(answer)),
                                    "don",
                                    PDF,
                                    content.length,
                                    sha256(content)));
        }

        @Test
        void comesBackAsAnAttachmentByteForByte() {
            var answer = fetch(paperOf(file("don", officer())));

            assertThat(answer).hasStatusOk().hasContentType(PDF);
            assertThat(answer).body().isEqualTo(content);
            assertThat(answer).hasHeader("Content-Length", "1500000");
            assertThat(answer).hasHeader("ETag", '"' + sha256(content) + '"');
            assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
            assertThat(answer.getResponse().getHeader("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''%C4%90%C6%A1n%20c%E1%BB%A7a");
        }

        @Test
        void isNotSentAgainToThoseWhoHaveIt() {
            String paper = paperOf(file("don", officer()));

            assertThat(
                            door.get()
                                    .uri("/api/cases/{id}/papers/{paper}", id, paper)
                                    .header("If-None-Match", '"' + sha256(content) + '"')
                                    .with(officer()))
                    .hasStatus(HttpStatus.NOT_MODIFIED);
        }

        @Test
        void goesOnWhereADownloadBrokeOff() {
            String paper = paperOf(file("don", officer()));

            var answer =
                    door.get()
                            .uri("/api/cases/{id}/papers/{paper}", id, paper)
                            .header("Range", "bytes=1200000-")
                            .with(officer())
                            .exchange();

            assertThat(answer).hasStatus(HttpStatus.PARTIAL_CONTENT);
            assertThat(answer).hasHeader("Content-Range", "bytes 1200000-1499999/1500000");
            assertThat(answer).body().isEqualTo(part(content, 1_200_000, 1_500_000));
        }

        @Test
        void isNotGivenOutInQuarantine() {
            String paper = paperOf(file("don", officer()));
            store.judge(UUID.fromString(paper), Scan.quarantined("Win.Test.EICAR_HDB-1"));

            var answer = fetch(paper);

            assertThat(answer).hasStatus(HttpStatus.LOCKED);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("Win.Test.EICAR_HDB-1");
            assertThat(list(officer()))
                    .bodyJson()
                    .extractingPath("$.papers[?(@.key=='don')].files[0].file.signature")
                    .asArray()
                    .containsExactly("Win.Test.EICAR_HDB-1");
        }

        @Test
        void isGivenOutWhileItsScanIsStillToCome() {
            String paper = paperOf(file("don", officer()));
            store.postpone(UUID.fromString(paper), NOW);

            assertThat(fetch(paper)).hasStatusOk();
        }

        @Test
        void belongsToItsCaseOnly() {
            String paper = paperOf(file("don", officer()));
            id = someDossier();
            cases.create(Case.opened(received(id)));

            assertThat(fetch(paper))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("$.key")
                    .isEqualTo("unknown-paper");
        }
    }

    @Nested
    class AnUpload {

        @Test
        void isRefusedWhenItIsTooLarge() {
            refuses(upload("don", NAME, PDF, pdf(3_200_000)), 413, "payload-too-large");
        }

        @Test
        void isTakenUpToTheLastByte() {
            assertThat(upload("don", NAME, PDF, pdf(3 << 20))).hasStatus(HttpStatus.CREATED);
        }

        @Test
        void isRefusedWhenItsTypeIsNotTaken() {
            refuses(upload("don", NAME, "text/html", content), 415, "media-type-not-taken");
            refuses(
                    upload("don", NAME, "multipart/form-data;boundary=x", content),
                    415,
                    "media-type-not-taken");
        }

        @Test
        void isRefusedWhenItIsNotWhatItIsSaidToBe() {
            var answer = upload("don", NAME, DOCX, content);

            refuses(answer, 415, "type-mismatch");
            assertThat(answer).bodyJson().extractingPath("$.detected").isEqualTo(PDF);
        }

        @Test
        void isRefusedWithoutContent() {
            refuses(upload("don", NAME, PDF, new byte[0]), 422, "empty-paper");
        }

        @Test
        void isRefusedForAPaperTheProcedureDoesNotAskFor() {
            refuses(upload("giay-khai-sinh", NAME, PDF, content), 422, "unknown-paper-key");
        }

        @ParameterizedTest
        @CsvSource({
            "image/heic,               IMG_0417.HEIC,  convert-heic",
            "application/octet-stream, IMG_0417.heic,  convert-heic",
            "application/msword,       tờ khai.doc,    convert-old-office",
            "application/octet-stream, tờ khai.DOC,    convert-old-office",
            "application/octet-stream, tờ khai.xyz,    media-type-not-taken",
        })
        void isToldHowToConvertIt(String type, String name, String key) {
            refuses(upload("don", name, type, content), 415, key);
        }

        @ParameterizedTest
        @CsvSource({
            "image/jpeg, 00000018667479706865696300000000, convert-heic",
            "application/pdf, d0cf11e0a1b11ae10000000000000000, convert-old-office",
        })
        void isToldHowToConvertWhatOnlySaysToBeAnotherType(String type, String head, String key) {
            byte[] body = HexFormat.of().parseHex(head);

            refuses(upload("don", "IMG_0417.pdf", type, body), 415, key);
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "a\u0000b.pdf", "fdp.\u202Eexe.pdf", "/"})
        void isRefusedUnderANameThatIsNone(String name) {
            refuses(upload("don", name, PDF, content), 400, "invalid-parameter");
        }

        @Test
        void losesTheFoldersBeforeItsName() {
            upload(null, "C:\\ho so\\don.pdf", PDF, content);

            assertThat(list(officer()))
                    .bodyJson()
                    .extractingPath("$.others[0].file.name")
                    .isEqualTo("don.pdf");
        }

        @Test
        void isRefusedWhenTheCaseHasEnough() {
            for (int number = 1; number <= 3; number++) {
                assertThat(upload("don", number + ".pdf", PDF, content))
                        .hasStatus(HttpStatus.CREATED);
            }
            before = Papers.leftovers(mongo);

            refuses(file("don", officer()), 409, "too-many-papers");
        }

        /** Its process may have died between its last write and its answer. */
        @Test
        void isTheSamePaperWhenItIsSentAgain() {
            String first = paperOf(file("don", officer()));
            before = Papers.leftovers(mongo);

            assertThat(paperOf(file("don", officer()))).isEqualTo(first);
            assertThat(Papers.leftovers(mongo)).isEqualTo(before);
            assertThat(cases.find(id).orElseThrow().version()).isEqualTo(2);
        }

        @Test
        void isAnotherPaperUnderAnotherNameOrForAnotherThing() {
            String first = paperOf(file("don", officer()));

            assertThat(paperOf(upload("don", "khac.pdf", PDF, content))).isNotEqualTo(first);
            assertThat(paperOf(file(null, officer()))).isNotEqualTo(first);
        }

        @Test
        void isRefusedOnceTheCaseIsClosed() {
            id = someDossier();
            cases.create(
                    Case.replayed(2, List.of(received(id), event(id, 2, withdrawn())), List.of()));

            refuses(file("don", officer()), 409, "case-closed");
        }

        @Test
        void isForThoseWhoWorkOnTheCase() {
            assertThat(file("don", as("LEADER", "KTHT"))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(file("don", as("OFFICER", "TU_PHAP"))).hasStatus(HttpStatus.FORBIDDEN);
        }

        private void refuses(MvcTestResult answer, int status, String key) {
            assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.key").isEqualTo(key);
            assertThat(Papers.leftovers(mongo)).isEqualTo(before);
        }
    }

    private MvcTestResult list(JwtRequestPostProcessor who) {
        return door.get().uri("/api/cases/{id}/papers", id).with(who).exchange();
    }

    private MvcTestResult fetch(String paper) {
        return door.get()
                .uri("/api/cases/{id}/papers/{paper}", id, paper)
                .with(officer())
                .exchange();
    }

    private MvcTestResult file(@Nullable String key, JwtRequestPostProcessor who) {
        return upload(key, NAME, PDF, content, who);
    }

    private MvcTestResult upload(@Nullable String key, String name, String type, byte[] body) {
        return upload(key, name, type, body, officer());
    }

    private MvcTestResult upload(
            @Nullable String key,
            String name,
            String type,
            byte[] body,
            JwtRequestPostProcessor who) {
        var request =
                door.post()
                        .uri("/api/cases/{id}/papers", id)
                        .queryParam("name", name)
                        .header("Content-Type", type)
                        .content(body)
                        .with(who);
        return (key == null ? request : request.queryParam("key", key)).exchange();
    }

    private static String paperOf(MvcTestResult created) {
        String location = requireNonNull(created.getResponse().getHeader("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static JwtRequestPostProcessor officer() {
        return as("OFFICER", "KTHT");
    }

    private static JwtRequestPostProcessor reception() {
        return as("RECEPTION", "KTHT");
    }

    private static JwtRequestPostProcessor as(String role, String department) {
        return jwt().jwt(token ->
                token.subject(role.toLowerCase(Locale.ROOT))
                        .claim("roles", List.of(role))
                        .claim("agency", "vu-quang")
                        .claim("departments", List.of(department)));
    }
}
