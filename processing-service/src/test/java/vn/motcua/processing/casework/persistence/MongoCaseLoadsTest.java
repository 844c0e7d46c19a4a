package vn.motcua.processing.casework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.released;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.kernel.event.Change;
import vn.motcua.processing.casework.CaseLoads;
import vn.motcua.processing.departments.Departments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class MongoCaseLoadsTest {

    private final EmbeddedStore store = EmbeddedStore.startInMemory();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "processing");
    private final CaseLoads loads = new PersistenceConfiguration().caseLoads(mongo);

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void areTheOpenCasesInHandCountedFromAnIndex() {
        var cases =
                new MongoCases(mongo, Departments.parse(List.of("*")), new NothingToDo()).cases();
        var asked = new Change.SupplementRequested(List.of("Bản vẽ"), "Thiếu", DUE_AT);
        Stream.<List<Change>>of(
                        List.of(),
                        List.of(claimed()),
                        List.of(claimed(), released()),
                        List.of(claimed(), asked),
                        List.of(claimed(), granted()),
                        List.of(new Change.Reassigned(null, "nguoi.khac", "nghỉ")))
                .map(after ->
                        caseAfter(
                                someDossier(),
                                Stream.concat(Stream.of(received("HS", DUE_AT)), after.stream())
                                        .toArray(Change[]::new)))
                .forEach(cases::create);

        assertThat(loads.of(List.of(OFFICER.id(), "nguoi.khac", "nguoi.khong.co")))
                .isEqualTo(Map.of(OFFICER.id(), 2L, "nguoi.khac", 1L));
        assertThat(store.usedIndexes()).containsKey("processing.cases officer_1_stage_1");
        assertThat(store.searchedCollections().keySet())
                .noneMatch(query -> query.contains("officer"));
    }
}
