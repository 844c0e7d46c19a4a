package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages ask the directory of staff. */
public final class StaffClient {

    private static final int PAGE = 200;

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;

    StaffClient(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    /**
     * Those who may be given a case of a department, by their names.
     *
     * @param agency absent for all that the account reaches
     * @param department absent for all of the account's
     */
    public List<Member> assignable(
            @Nullable String agency, @Nullable String department, Account who) {
        List<Member> all = new ArrayList<>();
        Members page;
        do {
            URI uri =
                    ServicePath.of("api", "staff")
                            .with("agency", agency)
                            .with("department", department)
                            .with("page", all.size() / PAGE)
                            .with("size", PAGE)
                            .at(addresses.processingOf(department));
            page = calls.get(Service.PROCESSING, uri, who, Members.class);
            all.addAll(page.items());
        } while (page.items().size() == PAGE && all.size() < page.total());
        return all;
    }

    /** The instances of processing-service, each of which may have a directory of its own. */
    List<URI> instances() {
        return addresses.allProcessing();
    }

    /** What every login is called that an instance knows. */
    Map<String, String> names(URI instance, Account who) {
        Map<String, String> names = new HashMap<>();
        int number = 0;
        Names page;
        do {
            URI uri = ServicePath.of("api", "staff", "names").with("page", number).at(instance);
            page = calls.get(Service.PROCESSING, uri, who, Names.class);
            page.items().forEach(one -> names.put(one.login(), one.name()));
            number++;
        } while (!page.items().isEmpty() && (long) number * page.size() < page.total());
        return names;
    }

    /**
     * Somebody who may be given a case.
     *
     * @param departments none means all of the agency
     * @param load how many open cases they hold now
     */
    public record Member(
            String login, String name, String agencyName, List<Unit> departments, long load) {}

    /** A department, with its name. */
    public record Unit(String department, String departmentName) {}

    private record Members(List<Member> items, long total) {}

    private record Name(String login, String name) {}

    private record Names(List<Name> items, long total, int size) {}
}
