package vn.motcua.processing.staff.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Person;
import vn.motcua.processing.staff.Post;
import vn.motcua.processing.staff.StaffStore;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class MongoStaffTest {

    private static final AgencyId DISTRICT = new AgencyId("vu-quang");

    private final EmbeddedStore embedded = EmbeddedStore.startInMemory();
    private final MongoClient client = MongoClients.create(embedded.uri());
    private final StaffStore store =
            new StaffStoreConfiguration().staffStore(new MongoTemplate(client, "staff"));

    @AfterEach
    void stop() {
        client.close();
        embedded.close();
    }

    @Test
    void readsWhatWasWrittenLast() {
        store.save(person("an", "An", Role.OFFICER, "KTHT"));
        Person moved = person("an", "Nguyễn Văn An", Role.HEAD, "TNMT", "KTHT");
        store.save(moved);

        assertThat(store.find("an")).contains(moved);
        assertThat(store.find("binh")).isEmpty();
        assertThat(store.all(0, 10).items()).containsExactly(moved);
    }

    @Test
    void findsEachOnceByTheIndexOfPosts() {
        store.save(person("b", "Bình", Role.OFFICER, "KTHT", "TNMT"));
        store.save(person("a", "An", Role.HEAD));
        store.save(person("c", "Cường", Role.OFFICER, "VP"));
        store.save(person("d", "Dung", Role.LEADER));
        List<Post> posts = List.of(post("KTHT"), post("TNMT"), new Post(DISTRICT, null));

        assertThat(store.at(posts, 0, 10).items())
                .extracting(Person::login)
                .containsExactly("a", "b");
        assertThat(store.at(posts, 1, 1))
                .satisfies(page -> assertThat(page.total()).isEqualTo(2))
                .satisfies(page ->
                        assertThat(page.items()).extracting(Person::login).containsExactly("b"));
        assertThat(store.all(1, 3).items()).extracting(Person::login).containsExactly("d");
        assertThat(embedded.usedIndexes()).containsKey("staff.staff posts_1_name_1__id_1");
        assertThat(embedded.searchedCollections()).isEmpty();
    }

    private static Post post(String department) {
        return new Post(DISTRICT, new DepartmentCode(department));
    }

    private static Person person(String login, String name, Role role, String... departments) {
        return new Person(
                login,
                name,
                Set.of(role),
                DISTRICT,
                Stream.of(departments).map(DepartmentCode::new).toList());
    }
}
