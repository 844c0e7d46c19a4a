package vn.motcua.reporting.view;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.reporting.ledger.Fact;

import java.util.Optional;

/** The facts as figures are shown by them now. */
@Component
public final class ViewedFacts {

    private final MongoTemplate mongo;
    private final LiveViews live;

    ViewedFacts(MongoTemplate mongo, LiveViews live) {
        this.mongo = mongo;
        this.live = live;
    }

    public Optional<Fact> find(DossierId dossier) {
        return Optional.ofNullable(
                        mongo.findById(dossier.toString(), Document.class, live.dossiers()))
                .map(ViewDocuments::fact);
    }
}
