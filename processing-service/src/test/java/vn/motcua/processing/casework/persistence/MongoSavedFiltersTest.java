package vn.motcua.processing.casework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.processing.casework.SavedFilter;
import vn.motcua.processing.casework.SavedFilters;

import java.util.stream.IntStream;

class MongoSavedFiltersTest {

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private SavedFilters filters;

    @BeforeEach
    void start() {
        filters = new MongoSavedFilters(new MongoTemplate(client, "processing"));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void areKeptApartForEachPersonAndInTheOrderOfTheirNames() {
        filters.put("a", new SavedFilter("Quá hạn", "1"));
        filters.put("a", new SavedFilter("Của tôi", "2"));
        filters.put("b", new SavedFilter("Khác", "3"));

        assertThat(filters.of("a"))
                .extracting(SavedFilter::name)
                .containsExactly("Của tôi", "Quá hạn");
        assertThat(filters.of("c")).isEmpty();
    }

    @Test
    void areReplacedAndRemovedByName() {
        filters.put("a", new SavedFilter("x", "1"));
        filters.put("a", new SavedFilter("x", "2"));

        assertThat(filters.of("a")).containsExactly(new SavedFilter("x", "2"));
        assertThat(filters.remove("a", "x")).isTrue();
        assertThat(filters.remove("a", "x")).isFalse();
        assertThat(filters.of("a")).isEmpty();
    }

    @Test
    void areAtMostFiftyEvenWhenSavedAtOnce() {
        long kept =
                IntStream.range(0, 60)
                        .parallel()
                        .filter(number -> filters.put("a", new SavedFilter("n" + number, "1")))
                        .count();

        assertThat(kept).isEqualTo(SavedFilters.LIMIT);
        assertThat(filters.of("a")).hasSize(SavedFilters.LIMIT);
        assertThat(filters.put("a", filters.of("a").getFirst())).isTrue();
    }
}
