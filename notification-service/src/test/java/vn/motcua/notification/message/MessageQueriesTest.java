package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class MessageQueriesTest {

    private static final MessageFilter ALL = new MessageFilter(null, null, null);

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final Messages messages = new Messages(new MongoTemplate(client, "notification"));
    private final MessageQueries queries = new MessageConfiguration().messageQueries(messages);
    private final Message sms = MessageFixtures.sms("0912345678", Fixtures.NOON);
    private final Message email = MessageFixtures.email("an@example.com");

    @BeforeEach
    void store() {
        assertThat(messages.insert(sms)).isTrue();
        assertThat(messages.insert(email)).isTrue();
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void masksWhomItWasSentTo() {
        assertThat(page(ALL, district()).items())
                .extracting(view -> view.letter().recipient())
                .containsExactlyInAnyOrder("0912***678", "a***@example.com");
    }

    @Test
    void countsThePartsOfAShortMessage() {
        assertThat(queries.one(sms.id(), district(), Locale.ENGLISH).letter().segments())
                .isEqualTo(1);
    }

    @Test
    void findsByStateChannelAndDossier() {
        Message sent =
                claimed(sms)
                        .settled(
                                new Delivery.Accepted("p", "1"),
                                Fixtures.NOON,
                                MessageFixtures.rules());
        assertThat(messages.replace(sms, claimed(sms))).isTrue();
        assertThat(messages.replace(claimed(sms), sent)).isTrue();

        assertThat(total(new MessageFilter(null, MessageState.SENT, null))).isEqualTo(1);
        assertThat(total(new MessageFilter(null, null, Medium.EMAIL))).isEqualTo(1);
        assertThat(total(new MessageFilter(Fixtures.CODE.value(), null, null))).isEqualTo(2);
        assertThat(total(new MessageFilter(Fixtures.DOSSIER.toString(), null, null))).isEqualTo(2);
        assertThat(total(new MessageFilter("000.00.13.H27-210408-0002", null, null))).isZero();
    }

    @Test
    void countsAllButShowsOnePage() {
        MessagePage second = queries.page(ALL, district(), PageRequest.of(1, 1), Locale.ENGLISH);

        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"vu-quang, KTHT, 2", "vu-quang, TU_PHAP, 0", "vu-quang.duc-linh, , 0", "vu, , 0"})
    void showsOnlyWhatLiesWithinTheCallersScope(
            String agency, @Nullable String department, int total) {
        Caller caller = caller(agency, department);

        assertThat(page(ALL, caller).total()).isEqualTo(total);
        if (total == 0) {
            assertThatThrownBy(() -> queries.one(sms.id(), caller, Locale.ENGLISH))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("out-of-scope");
        }
    }

    @Test
    void showsWhatBelongsToAnAgencyThatWentOverToTheCallers() {
        var successor =
                new Caller(
                        "s",
                        Set.of(Role.HEAD),
                        new AgencyId("new"),
                        List.of(new AgencyId("vu-quang")),
                        List.of());

        assertThat(page(ALL, successor).total()).isEqualTo(2);
        assertThat(queries.one(sms.id(), successor, Locale.ENGLISH)).isNotNull();
    }

    @Test
    void saysInTheReadersLanguageThatNobodyKnowsWhetherItWentOut() {
        Message interrupted = claimed(sms).interrupted(Fixtures.NOON);
        assertThat(messages.replace(sms, claimed(sms))).isTrue();
        assertThat(messages.replace(claimed(sms), interrupted)).isTrue();

        assertThat(queries.one(sms.id(), district(), Locale.ENGLISH).fate().reason())
                .isEqualTo("interrupted: it may or may not have gone out");
        assertThat(queries.one(sms.id(), district(), Locale.of("vi")).fate().reason())
                .isEqualTo("Bị gián đoạn khi đang gửi: tin có thể đã gửi hoặc chưa");
    }

    @Test
    void hasAReasonInBothLanguagesForEveryCause() {
        for (Cause cause : Cause.values()) {
            var failed =
                    new Message(
                            cause.key(),
                            sms.occasion(),
                            null,
                            null,
                            Instant.EPOCH,
                            new Progress.Failed(1, Reason.of(cause)),
                            Earlier.NOTHING,
                            List.of(),
                            1);
            assertThat(messages.insert(failed)).isTrue();

            assertThat(queries.one(cause.key(), district(), Locale.of("vi")).fate().reason())
                    .isNotEqualTo(
                            queries.one(cause.key(), district(), Locale.ENGLISH).fate().reason());
        }
    }

    @Test
    void tellsWhatHappenedToAMessageAndByWhom() {
        Message sent =
                claimed(sms)
                        .settled(
                                new Delivery.Accepted("p", "1"),
                                Fixtures.NOON.plusSeconds(1),
                                MessageFixtures.rules());
        assertThat(messages.replace(sms, claimed(sms))).isTrue();
        assertThat(messages.replace(claimed(sms), sent)).isTrue();

        assertThat(queries.one(sms.id(), district(), Locale.ENGLISH).steps())
                .containsExactly(
                        new MessageView.Past(Fixtures.NOON, MessageState.QUEUED, null, null, null),
                        new MessageView.Past(
                                Fixtures.NOON.plusSeconds(1), MessageState.SENT, "p", null, null));
    }

    @Test
    void knowsNoOtherMessages() {
        assertThatThrownBy(() -> queries.one("x", district(), Locale.ENGLISH))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("unknown-message");
    }

    private long total(MessageFilter filter) {
        return page(filter, district()).total();
    }

    private MessagePage page(MessageFilter filter, Caller caller) {
        return queries.page(filter, caller, PageRequest.of(0, 20), Locale.ENGLISH);
    }

    private static Message claimed(Message message) {
        return message.claimed(Fixtures.NOON, Duration.ofMinutes(2));
    }

    private static Caller district() {
        return caller("vu-quang", "");
    }

    private static Caller caller(String agency, @Nullable String department) {
        return new Caller(
                "s",
                Set.of(Role.HEAD),
                new AgencyId(agency),
                department == null || department.isEmpty()
                        ? List.of()
                        : List.of(new DepartmentCode(department)));
    }
}
