package vn.motcua.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Condition;
import vn.motcua.reporting.books.Days;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.DossierReader.Order;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Values;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Bookkeeper;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.report.inquiry.Cells;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What the store finds is what the conditions hold for. */
class DossierViewIT {

    private static final Scope ALL = Scope.of(new AgencyId("vu-quang"), List.of());
    private static final Books KNOWN = new Books.KnownAt(Instant.parse("2031-01-01T00:00:00Z"));
    private static final String CLOSING = "closing";

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "reporting");
    private final ViewWriter writer = new ViewWriter(mongo);
    private final LiveViews live = new LiveViews(mongo, writer);
    private final DossierView view = new DossierView(mongo, live);
    private final List<Round> rounds = new ArrayList<>();

    @BeforeEach
    void store() {
        var random = new Random(5_113);
        for (int i = 0; i < 150; i++) {
            Fact fact = null;
            for (var event : RandomStories.next(i, random).events()) {
                fact = ((Booked) Bookkeeper.book(fact, event)).fact();
            }
            if (fact != null) {
                byte[] json = LedgerJson.write(fact);
                rounds.addAll(fact.rounds());
                writer.replace(live.dossiers(), ViewDocuments.of(json));
                writer.replace(ViewFields.CLOSED_DOSSIERS, ViewDocuments.of(CLOSING, json));
            }
        }
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void findsTheRoundsOfEveryColumn(RuleSet rules) {
        LocalDate later = LocalDate.parse("2022-01-01");
        for (Window window :
                List.of(
                        Period.parse("2021-01").window(later),
                        Period.parse("2021").window(LocalDate.parse("2021-02-10")))) {
            for (Column column : Column.values()) {
                holds(ALL, new Cells(window, rules).of(column));
            }
        }
    }

    @Test
    void findsTheRoundsOfAScope() {
        Condition any = new Condition.All(List.of());
        Round first = rounds.getFirst();
        for (Dimension one : Dimension.values()) {
            String value = one.of(first.fact().dimensions());
            holds(ALL.and(Values.only(one, value)), any);
            holds(ALL.and(new Values(one, Set.of(value), false)), any);
        }
        holds(
                new Scope(
                        ALL.root(),
                        List.of(),
                        List.of(first.fact().dimensions().department()),
                        List.of(),
                        true),
                any);
        LocalDate day = first.fact().receivedDay();
        holds(ALL, new Condition.Received(new Days(day, day.plusDays(3))));
    }

    @Test
    void readsTheSameFromAllBooksWhenNothingHasChangedSince() {
        var all = new Condition.All(List.of());
        for (Order order : Order.values()) {
            var page = view.page(new Books.Live(), ALL, all, order, 1, 20);

            assertThat(page.items()).hasSize(20);
            assertThat(view.page(KNOWN, ALL, all, order, 1, 20).items())
                    .extracting(DossierViewIT::name)
                    .isEqualTo(page.items().stream().map(DossierViewIT::name).toList());
            assertThat(view.page(new Books.Closed(CLOSING), ALL, all, order, 1, 20))
                    .isEqualTo(page);
        }
    }

    private void holds(Scope scope, Condition condition) {
        List<String> expected =
                rounds.stream()
                        .filter(round -> scope.includes(round.fact().dimensions()))
                        .filter(condition::holds)
                        .map(DossierViewIT::name)
                        .toList();
        for (Books books : List.of(new Books.Live(), new Books.Closed(CLOSING), KNOWN)) {
            try (var found = view.all(books, scope, condition)) {
                assertThat(found.map(DossierViewIT::name))
                        .as("%s of %s in %s", condition, scope, books)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
            assertThat(view.count(books, scope, condition)).isEqualTo(expected.size());
        }
    }

    private static String name(Round round) {
        return round.fact().dossierId() + "#" + round.number();
    }
}
