package vn.motcua.intake.numbering;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static java.util.Objects.requireNonNull;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers dossiers per agency and day in Vietnam. A number once taken is never given again: when
 * its request dies, it stays a hole, and {@link #holes} tells what is known of it.
 */
@Component
public final class Numbering {

    private static final String COUNTERS = "counters";
    private static final String NUMBERS = "numbering";
    private static final String LAST = "last";

    private final MongoTemplate mongo;
    private final Dossiers dossiers;

    Numbering(MongoTemplate mongo, Dossiers dossiers) {
        this.mongo = mongo;
        this.dossiers = dossiers;
    }

    /** Takes the agency's next number of that day for a dossier. */
    public DossierCode take(Agency agency, DossierId dossier, Instant now) {
        LocalDate day = VietnamTime.date(now);
        Document counter =
                mongo.findAndModify(
                        query(where("_id").is(agency.id() + "/" + day)),
                        new Update().inc(LAST, 1L).set("prefix", agency.codePrefix()),
                        options().upsert(true).returnNew(true),
                        Document.class,
                        COUNTERS);
        long number = requireNonNull(counter, "counter").get(LAST, Number.class).longValue();
        DossierCode code = CodeShape.of(agency.codePrefix(), day, number);
        mongo.insert(
                new Document("_id", code.value())
                        .append("dossier", dossier.toString())
                        .append("takenAt", Date.from(now)),
                NUMBERS);
        return code;
    }

    /** Notes why a number taken will never be a dossier's. */
    public void giveUp(DossierCode code, HoleReason reason) {
        mongo.updateFirst(
                query(where("_id").is(code.value())),
                new Update().set("reason", reason.name()),
                NUMBERS);
    }

    /** The numbers of an agency's day that no dossier has, in order. */
    public List<Hole> holes(AgencyId agency, LocalDate day) {
        Document counter = mongo.findById(agency + "/" + day, Document.class, COUNTERS);
        if (counter == null) {
            return List.of();
        }
        List<DossierCode> codes = new ArrayList<>();
        for (long number = 1; number <= counter.get(LAST, Number.class).longValue(); number++) {
            codes.add(CodeShape.of(counter.getString("prefix"), day, number));
        }
        Set<DossierCode> filed = filed(codes);
        return codes.stream().filter(code -> !filed.contains(code)).map(this::hole).toList();
    }

    /** Those filed here: a code that an older system's dossier has was still not given. */
    private Set<DossierCode> filed(List<DossierCode> codes) {
        return dossiers.origins(codes).entrySet().stream()
                .filter(known -> known.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Hole hole(DossierCode code) {
        Document known = mongo.findById(code.value(), Document.class, NUMBERS);
        if (known == null) {
            return new Hole(code, HoleReason.UNKNOWN, null, null);
        }
        HoleReason reason =
                Optional.ofNullable(known.getString("reason"))
                        .map(HoleReason::valueOf)
                        .orElse(HoleReason.NOT_STORED);
        return new Hole(
                code,
                reason,
                DossierId.parse(known.getString("dossier")),
                known.getDate("takenAt").toInstant());
    }
}
