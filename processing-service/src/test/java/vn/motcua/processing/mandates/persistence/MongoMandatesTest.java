package vn.motcua.processing.mandates.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.Ids;
import vn.motcua.processing.mandates.Mandate;
import vn.motcua.processing.mandates.Mandate.Mark;
import vn.motcua.processing.mandates.Mandate.Standing;
import vn.motcua.processing.mandates.Mandate.Terms;
import vn.motcua.processing.mandates.MandatePage;
import vn.motcua.processing.mandates.MandateQuery;
import vn.motcua.processing.mandates.MandateStore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class MongoMandatesTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 4, 12);
    private static final Mark MADE = new Mark("head", Instant.parse("2021-04-09T03:00:00Z"));
    private static final AgencyId DISTRICT = new AgencyId("vu-quang");
    private static EmptyStore embedded;
    private static MongoClient client;

    private MandateStore store;

    @BeforeAll
    static void start() {
        embedded = EmptyStore.start();
        client = MongoClients.create(embedded.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        embedded.close();
    }

    @BeforeEach
    void empty() {
        var mongo = new MongoTemplate(client, "mandates");
        mongo.dropCollection(MongoMandates.COLLECTION);
        store = new MandateStoreConfiguration().mandateStore(mongo);
    }

    @Test
    void readsWhatItWroteAndWhoEndedIt() {
        Mandate mandate = mandate("a", "b", MONDAY);
        assertThat(store.add(mandate, 0)).isTrue();
        assertThat(store.find(mandate.id())).contains(mandate);

        store.end(mandate.id(), MADE);
        store.end(mandate.id(), new Mark("late", MADE.at()));

        assertThat(store.of("a"))
                .singleElement()
                .satisfies(one -> assertThat(one.ended()).isEqualTo(MADE));
    }

    @Test
    void takesOneOfTwoThatWereDecidedOnTheSameList() {
        assertThat(store.add(mandate("a", "b", MONDAY), 0)).isTrue();
        assertThat(store.add(mandate("a", "c", MONDAY), 0)).isFalse();
    }

    @Test
    void knowsWhatIsInForceByItsDaysAlone() {
        store.add(mandate("a", "b", MONDAY), 0);

        assertThat(store.heldBy("b", MONDAY.minusDays(1))).isEmpty();
        assertThat(store.heldBy("b", MONDAY)).hasSize(1);
        assertThat(store.heldBy("b", MONDAY.plusDays(4))).hasSize(1);
        assertThat(store.heldBy("b", MONDAY.plusDays(5))).isEmpty();
    }

    @Test
    void listsTheLatestFirstWithinTheReadersScope() {
        store.add(mandate("a", "b", MONDAY), 0);
        store.add(mandate("a", "c", MONDAY.plusDays(7)), 1);

        assertThat(page(null, "KTHT").items())
                .extracting(one -> one.terms().substitute())
                .containsExactly("c", "b");
        assertThat(page(Standing.IN_FORCE, "KTHT").total()).isEqualTo(1);
        assertThat(page(Standing.UPCOMING, "KTHT").total()).isEqualTo(1);
        assertThat(page(Standing.OVER, "KTHT").total()).isZero();
        assertThat(page(null, "TU_PHAP").total()).isZero();
    }

    private MandatePage page(@Nullable Standing standing, String department) {
        var scope = List.of(new DepartmentCode(department));
        return store.page(new MandateQuery(DISTRICT, scope, null, null, standing, MONDAY, 0, 20));
    }

    private static Mandate mandate(String absent, String substitute, LocalDate from) {
        var terms =
                new Terms(
                        absent,
                        substitute,
                        DISTRICT,
                        new DepartmentCode("KTHT"),
                        from,
                        from.plusDays(4),
                        "Nghỉ phép");
        return new Mandate(new Ids().next(), terms, MADE, null);
    }
}
