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

    private final ProcessingApi processing;
    private final ServiceAddresses addresses;

    StaffClient(ProcessingApi processing, ServiceAddresses addresses) {
        this.processing = processing;
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
        ProcessingApi.Members page;
        do {
            page =
                    processing.staff(
                            agency,
                            department,
                            all.size() / PAGE,
                            PAGE,
                            addresses.processingAt(department),
                            who);
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
        ProcessingApi.Names page;
        do {
            page = processing.names(number, ServiceAddresses.at(instance), who);
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
}
