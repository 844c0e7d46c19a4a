package vn.motcua.intake.finding;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Clue;
import vn.motcua.platform.Ids;
import vn.motcua.platform.security.Caller;

import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/**
 * Records who looked for people, when, by what kind of key, and how many dossiers were shown. What
 * they looked for is not kept: the record would be another place with personal data.
 */
@Component
final class Searches {

    static final String COLLECTION = "applicantSearches";

    private static final Logger log = LoggerFactory.getLogger(Searches.class);

    private final MongoTemplate mongo;
    private final Ids ids;
    private final InstantSource clock;

    Searches(MongoTemplate mongo, Ids ids, InstantSource clock) {
        this.mongo = mongo;
        this.ids = ids;
        this.clock = clock;
    }

    void record(Caller caller, Clue clue, int page, long total) {
        List<String> by = clue.kinds().stream().map(Enum::name).sorted().toList();
        mongo.insert(
                new Document("_id", ids.next().toString())
                        .append("at", Date.from(clock.instant()))
                        .append("by", caller.subject())
                        .append("agency", caller.agency().value())
                        .append("kinds", by)
                        .append("page", page)
                        .append("found", total),
                COLLECTION);
        log.info("Applicants read by {}: searched by {}, {} found", caller.subject(), by, total);
    }
}
