package vn.motcua.processing.staff.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Person;
import vn.motcua.processing.staff.Post;
import vn.motcua.processing.staff.StaffPage;
import vn.motcua.processing.staff.StaffStore;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One document per login. Beside what is known it has the posts at which its person may be given
 * cases, as {@code agency/DEPARTMENT} or {@code agency/*}: one index then finds them.
 */
final class MongoStaff implements StaffStore {

    static final String COLLECTION = "staff";
    static final String ID = "_id";
    static final String NAME = "name";
    static final String POSTS = "posts";
    private static final String ROLES = "roles";
    private static final String AGENCY = "agency";
    private static final String DEPARTMENTS = "departments";

    private final MongoTemplate mongo;

    MongoStaff(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Person> find(String login) {
        return Optional.ofNullable(mongo.findById(login, Document.class, COLLECTION))
                .map(MongoStaff::read);
    }

    @Override
    public void save(Person person) {
        try {
            mongo.save(write(person), COLLECTION);
        } catch (DuplicateKeyException otherInstance) {
            // It added the same login at the same moment: now there is something to replace.
            mongo.save(write(person), COLLECTION);
        }
    }

    @Override
    public StaffPage at(Collection<Post> posts, int page, int size) {
        List<String> texts = posts.stream().map(MongoStaff::text).toList();
        return page(query(where(POSTS).in(texts)), Sort.by(NAME, ID), page, size);
    }

    @Override
    public StaffPage all(int page, int size) {
        return page(new Query(), Sort.by(ID), page, size);
    }

    private StaffPage page(Query all, Sort order, int page, int size) {
        long total = mongo.count(all, COLLECTION);
        Query part = all.with(order).skip((long) page * size).limit(size);
        List<Document> found = mongo.find(part, Document.class, COLLECTION);
        return new StaffPage(found.stream().map(MongoStaff::read).toList(), total);
    }

    private static Document write(Person person) {
        return new Document(ID, person.login())
                .append(NAME, person.name())
                .append(ROLES, person.roles().stream().map(Role::name).sorted().toList())
                .append(AGENCY, person.agency().value())
                .append(
                        DEPARTMENTS,
                        person.departments().stream().map(DepartmentCode::value).toList())
                .append(POSTS, Post.of(person).stream().map(MongoStaff::text).toList());
    }

    private static Person read(Document stored) {
        return new Person(
                stored.getString(ID),
                stored.getString(NAME),
                stored.getList(ROLES, String.class).stream()
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                new AgencyId(stored.getString(AGENCY)),
                stored.getList(DEPARTMENTS, String.class).stream()
                        .map(DepartmentCode::new)
                        .toList());
    }

    private static String text(Post post) {
        DepartmentCode department = post.department();
        return post.agency() + "/" + (department == null ? "*" : department.value());
    }
}
