package vn.motcua.processing.casework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.DISTRICT;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.released;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.CaseSummary;
import vn.motcua.processing.casework.InboxFilter;
import vn.motcua.processing.casework.InboxPage;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.departments.Departments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

class InboxSnapshotTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 4, 16);
    private static final int CASES = 60;
    private static final int LOOKS = 300;

    @Test
    @Timeout(120)
    void countsAndPageAreOfOneMomentWhoeverWritesMeanwhile() {
        try (EmptyStore store = EmptyStore.start();
                MongoClient client = MongoClients.create(store.uri())) {
            var mongo = new MongoTemplate(client, "processing");
            var cases =
                    new MongoCases(mongo, Departments.parse(List.of("*")), new NothingToDo())
                            .cases();
            List<DossierId> ids = new ArrayList<>();
            for (int number = 0; number < CASES; number++) {
                var id = someDossier();
                ids.add(id);
                cases.create(Case.opened(received(id)));
            }
            var stop = new AtomicBoolean();
            var writes = new AtomicLong();
            var writers =
                    List.of(
                            CompletableFuture.runAsync(() -> write(cases, ids, stop, writes)),
                            CompletableFuture.runAsync(() -> write(cases, ids, stop, writes)));
            try {
                for (int look = 0; look < LOOKS; look++) {
                    agree(cases.list(everything(), TODAY));
                }
            } finally {
                stop.set(true);
                writers.forEach(CompletableFuture::join);
            }
            assertThat(writes).hasValueGreaterThan(LOOKS / 10);
        }
    }

    private static void agree(InboxPage page) {
        assertThat(page.total()).isEqualTo(CASES);
        assertThat(page.items()).extracting(CaseSummary::id).doesNotHaveDuplicates().hasSize(CASES);
        assertThat(page.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(CASES);
        assertThat(
                        page.items().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                CaseSummary::stage, Collectors.counting())))
                .isEqualTo(page.counts());
    }

    private static void write(
            CaseRepository cases, List<DossierId> ids, AtomicBoolean stop, AtomicLong writes) {
        for (int turn = 0; !stop.get(); turn++) {
            Case found = cases.find(ids.get(turn % CASES)).orElseThrow();
            Change change = found.state().stage() == Stage.WAITING ? claimed() : released();
            var event = event(found.id(), found.sequence() + 1, change);
            if (cases.append(found, event, CaseEvolution.evolve(found.state(), event), null)
                    .isPresent()) {
                writes.incrementAndGet();
            }
        }
    }

    private static InboxQuery everything() {
        return new InboxQuery(
                InboxFilter.all(DISTRICT, List.of()),
                InboxQuery.SortKey.TIME_LEFT,
                InboxQuery.Direction.ASCENDING,
                0,
                200);
    }
}
