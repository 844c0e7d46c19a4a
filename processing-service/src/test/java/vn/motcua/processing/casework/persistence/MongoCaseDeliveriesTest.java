package vn.motcua.processing.casework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.DISTRICT;
import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.delivered;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseDeliveries;
import vn.motcua.processing.casework.InboxFilter;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.util.List;

class MongoCaseDeliveriesTest {

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "processing");
    private final Departments all = Departments.parse(List.of("*"));
    private final CaseDeliveries deliveries =
            new PersistenceConfiguration().caseDeliveries(mongo, all);

    @BeforeEach
    void receive() {
        var cases = new MongoCases(mongo, all, new NothingToDo()).cases();
        cases.create(life("HS-1", claimed(), granted(), delivered()));
        cases.create(life("HS-2", claimed(), granted()));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void areThoseHandedOutOfThePeriodTheyCameIn() {
        assertThat(of(List.of(), RECEIVED_AT, RECEIVED_AT.plusSeconds(1)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).hasToString("HS-1");
                    assertThat(one.how()).isEqualTo(Delivery.COUNTER);
                    assertThat(one.deliveredAt()).isEqualTo(RECEIVED_AT.plusSeconds(3));
                });
        assertThat(of(List.of(), RECEIVED_AT.plusSeconds(1), DUE_AT)).isEmpty();
    }

    @Test
    void areTheReadersOwnDepartmentsOnly() {
        assertThat(of(List.of(TU_PHAP), RECEIVED_AT, DUE_AT)).isEmpty();
    }

    private List<CaseDeliveries.Delivered> of(
            List<DepartmentCode> scope, Instant from, Instant before) {
        return deliveries.of(InboxFilter.all(DISTRICT, scope), from, before);
    }

    private static Case life(String code, Change... after) {
        Change[] changes = new Change[after.length + 1];
        changes[0] = received(code, DUE_AT);
        System.arraycopy(after, 0, changes, 1, after.length);
        return caseAfter(someDossier(), changes);
    }
}
