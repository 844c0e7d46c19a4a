package vn.motcua.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.MessageFixtures;
import vn.motcua.notification.template.TemplateFixtures;
import vn.motcua.platform.position.Reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class StaffWarningsTest {

    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Member OFFICER = member("canbo.ktht", Role.OFFICER, "KTHT", "vi");
    private static final Member COLLEAGUE = member("canbo2.ktht", Role.OFFICER, "KTHT", "vi");
    private static final Member HEAD = member("truongphong.ktht", Role.HEAD, "KTHT", "en");
    private static final Member OTHER_HEAD = member("truongphong.tp", Role.HEAD, "TU_PHAP", "vi");
    private static final Member LEADER = member("lanhdao", Role.LEADER, null, "vi");
    private static final Member COMMUNE =
            new Member("xa", Role.LEADER, "vu-quang.duc-linh", null, "xa@x.example", "vi");

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "notification");
    private final StaffDirectory staff =
            new StaffDirectory(
                    List.of(OFFICER, COLLEAGUE, HEAD, OTHER_HEAD, LEADER, COMMUNE), SETTLING);
    private final Warnings stored = new Warnings(mongo);
    private final StaffWarnings warnings = new StaffWarnings(staff, stored, this::now);
    private final WarningSweep sweep = sweepOf(warnings);

    private Instant now = Fixtures.NOON;
    private long sequence = 4;

    private Instant now() {
        return now;
    }

    private WarningSweep sweepOf(StaffWarnings read) {
        return new WarningSweep(
                staff,
                read,
                stored,
                TemplateFixtures.texts(Fixtures.NOON),
                MessageFixtures.queue(mongo),
                this::now);
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Nested
    class AreSentTo {

        @Test
        void theOfficerWhoHoldsTheCase() {
            warn("before-1-officer", Role.OFFICER, "canbo.ktht");

            assertThat(recipients()).containsExactly(OFFICER.email());
        }

        @Test
        void theColleagueWhoStandsInForThatOfficerToo() {
            read(
                    new DueDateWarned(
                            "due-officer",
                            Role.OFFICER,
                            "canbo.ktht",
                            Fixtures.DUE,
                            Fixtures.CODE,
                            Fixtures.PROCEDURE,
                            "canbo2.ktht"));

            assertThat(recipients()).containsExactlyInAnyOrder(OFFICER.email(), COLLEAGUE.email());
        }

        @Test
        void allOfficersOfTheDepartmentOfACaseNobodyHolds() {
            warn("before-1-officer", Role.OFFICER, null);

            assertThat(recipients()).containsExactlyInAnyOrder(OFFICER.email(), COLLEAGUE.email());
        }

        @Test
        void theHeadOfThatDepartmentAndTheLeaderOfThatAgencyOnly() {
            warn("due-head", Role.HEAD, null);
            warn("after-3-leader", Role.LEADER, null);

            assertThat(recipients()).containsExactlyInAnyOrder(HEAD.email(), LEADER.email());
        }
    }

    @Nested
    class AfterAnOutage {

        @Test
        void areOneForEachPersonThatOfTheHighestStep() {
            warn("before-1-officer", Role.OFFICER, "canbo.ktht");
            warn("due-officer", Role.OFFICER, "canbo.ktht");
            warn("due-head", Role.HEAD, null);
            warn("after-1-head", Role.HEAD, null);
            warn("after-3-leader", Role.LEADER, null);

            assertThat(sent())
                    .extracting(
                            message -> message.getString("recipient"),
                            message -> message.getString("template"))
                    .containsExactlyInAnyOrder(
                            tuple(OFFICER.email(), "due-now"),
                            tuple(HEAD.email(), "overdue"),
                            tuple(LEADER.email(), "overdue"));
            assertThat(missed(OFFICER)).containsExactly("before-1-officer");
            assertThat(missed(HEAD)).containsExactly("due-head");
            assertThat(missed(LEADER)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("vn.motcua.notification.staff.StaffWarningsTest#whatEndsThem")
        void areNoneOfADossierThatWasClosedOrMovedMeanwhile(Change change) {
            warn("due-head", Role.HEAD, null);

            read(change);

            assertThat(sent()).isEmpty();
            assertThat(missed(HEAD)).containsExactly("due-head");
        }

        @Test
        void waitUntilAllIsReadThatWasWrittenMeanwhile() {
            now = Fixtures.NOON.plus(Duration.ofHours(5));
            warn("due-head", Role.HEAD, null);
            now = now.plus(SETTLING);
            read(new Change.Claimed("canbo.ktht"));
            now = now.plus(SETTLING.dividedBy(2));

            sweep.run();
            assertThat(messages()).isEmpty();
            read(Fixtures.resolution(Outcome.GRANTED, null));

            assertThat(sent()).isEmpty();
        }

        @Test
        void areNotSentByAnotherInstanceThatIsNotBehind() {
            WarningSweep others =
                    sweepOf(new StaffWarnings(staff, stored, StaffWarningsTest.this::now));
            now = Fixtures.NOON.plus(Duration.ofHours(5));
            warn("due-head", Role.HEAD, null);
            now = now.plus(sweep.interval()).plusMillis(1);
            sweep.run();
            now = now.plus(sweep.interval());

            others.run();

            assertThat(messages()).isEmpty();
        }

        @Test
        void areSentOnceNothingOldWasReadForAWhile() {
            now = Fixtures.NOON.plus(Duration.ofHours(5));
            warn("due-head", Role.HEAD, null);

            assertThat(recipients()).containsExactly(HEAD.email());
        }
    }

    @Nested
    class AsTheyCome {

        @Test
        void areSentOneAfterTheOther() {
            warn("due-head", Role.HEAD, null);
            assertThat(sent()).hasSize(1);

            warn("after-1-head", Role.HEAD, null);

            assertThat(sent()).hasSize(2);
            assertThat(missed(HEAD)).isEmpty();
        }

        @Test
        void areNotSentBeforeAHigherOneCouldCome() {
            warn("due-head", Role.HEAD, null);

            sweep.run();

            assertThat(messages()).isEmpty();
        }

        @Test
        void areSentOnceHoweverOftenTheyCome() {
            warn("due-head", Role.HEAD, null);
            warn("after-1-head", Role.HEAD, null);
            assertThat(sent()).hasSize(1);

            sequence = 4;
            warn("due-head", Role.HEAD, null);
            warn("after-1-head", Role.HEAD, null);

            assertThat(sent()).hasSize(1);
        }

        @Test
        void areSentOnceByAProcessThatWasKilledBeforeItNotedThat() {
            warn("due-head", Role.HEAD, null);
            List<Document> before = mongo.findAll(Document.class, "staff-warnings");
            assertThat(sent()).hasSize(1);

            mongo.remove(new Query(), "staff-warnings");
            mongo.insert(before, "staff-warnings");

            assertThat(sent()).hasSize(1);
        }

        @Test
        void areHeldWhenTheStoreIsAnOlderOne() {
            warn("due-head", Role.HEAD, null);

            sweep.storeIsOlder();

            assertThat(sent()).extracting(one -> one.getString("state")).containsExactly("HELD");
        }

        @Test
        void areHeldWhenTheyAreReadAgain() {
            warnings.handle(
                    Fixtures.event(9, Fixtures.warned("due-head", Role.HEAD, null)), Reading.AGAIN);

            assertThat(sent()).extracting(one -> one.getString("state")).containsExactly("HELD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "before-1-officer, due-soon, sắp đến hạn",
        "due-officer, due-now, đến hạn",
        "after-2-officer, overdue, quá hạn"
    })
    void sayWhetherTheDueDateIsNearOrPastAndLeadToTheCase(
            String rung, String template, String words) {
        warn(rung, Role.OFFICER, "canbo.ktht");

        Document message = sent().getFirst();

        assertThat(message.getString("template")).isEqualTo(template);
        assertThat(message.getString("subject"))
                .contains(words, Fixtures.CODE.value(), "15/04/2021 16:30");
        assertThat(message.getString("text"))
                .contains("https://motcua.example/cases/" + Fixtures.DOSSIER + "?department=KTHT");
    }

    @Test
    void speakTheLanguageOfTheirReader() {
        warn("due-head", Role.HEAD, null);

        assertThat(sent().getFirst().getString("subject"))
                .startsWith("Dossier " + Fixtures.CODE + " is due");
    }

    @Test
    void cannotGoWhereNoMailGoes() {
        assertThatThrownBy(() -> new Member("x", Role.HEAD, "vu-quang", null, "x", "vi"))
                .hasMessageContaining("'x' of x is no e-mail address");
    }

    static Stream<Change> whatEndsThem() {
        Instant later = Fixtures.DUE.plus(Duration.ofDays(3));
        return Stream.of(
                Fixtures.resolution(Outcome.GRANTED, null),
                new Change.Returned("r"),
                new Change.Withdrawn("r"),
                new Change.ClosedForNoSupplement("r"),
                new Change.Extended(Fixtures.DUE, later, "r", "1", "lanhdao", null, null),
                new Change.DueDateReprojected(Fixtures.DUE, later, "2021.2", "r"));
    }

    private void warn(String rung, Role to, @Nullable String officer) {
        read(Fixtures.warned(rung, to, officer));
    }

    private void read(Change change) {
        warnings.handle(Fixtures.event(++sequence, change), Reading.FIRST);
    }

    private List<String> recipients() {
        return sent().stream().map(message -> message.getString("recipient")).toList();
    }

    /** What is there once nothing more has come for a while. */
    private List<Document> sent() {
        now = now.plus(SETTLING).plusMillis(1);
        sweep.run();
        return messages();
    }

    private List<Document> messages() {
        return mongo.findAll(Document.class, "messages");
    }

    private List<String> missed(Member member) {
        return mongo.findAll(Document.class, "staff-warnings").stream()
                .filter(one -> member.account().equals(one.getString("account")))
                .flatMap(one -> one.getList("missed", String.class).stream())
                .toList();
    }

    private static Member member(
            String account, Role role, @Nullable String department, String language) {
        return new Member(account, role, "vu-quang", department, account + "@x.example", language);
    }
}
