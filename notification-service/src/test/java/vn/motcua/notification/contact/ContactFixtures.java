package vn.motcua.notification.contact;

import vn.motcua.kernel.catalogue.Catalogue;

import java.util.Map;

/** What is told in a centre that has set nothing. */
final class ContactFixtures {

    static final SituationProperties NOTHING_SET =
            new SituationProperties(Map.of(), Map.of(), Map.of());

    private ContactFixtures() {}

    static NotificationPolicy policy() {
        return policy(NOTHING_SET);
    }

    static NotificationPolicy policy(SituationProperties settings) {
        return new NotificationPolicy(new Situations(settings, Catalogue.load(), _ -> true));
    }
}
