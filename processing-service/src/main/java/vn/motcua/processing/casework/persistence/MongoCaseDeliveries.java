package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseDeliveries;
import vn.motcua.processing.casework.InboxFilter;
import vn.motcua.processing.casework.model.Stage;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reads them from the events of delivered cases. */
record MongoCaseDeliveries(MongoTemplate mongo, InboxCriteria criteria) implements CaseDeliveries {

    @Override
    public List<Delivered> of(InboxFilter filter, Instant from, Instant before) {
        var received =
                new Criteria()
                        .andOperator(
                                criteria.acrossStages(filter, VietnamTime.date(before)),
                                where(CaseDocuments.STAGE).is(Stage.DELIVERED.name()),
                                where(CaseDocuments.RECEIVED_AT).gte(from).lt(before));
        return mongo.find(query(received), Document.class, CaseDocuments.COLLECTION).stream()
                .map(CaseDocuments::read)
                .flatMap(MongoCaseDeliveries::delivered)
                .toList();
    }

    private static Stream<Delivered> delivered(Case found) {
        return found.events().reversed().stream()
                .filter(event -> event.change() instanceof Change.Delivered)
                .limit(1)
                .map(event -> delivered(found, event));
    }

    private static Delivered delivered(Case found, DossierEvent event) {
        return new Delivered(
                found.state().dossier().code(),
                event.occurredAt(),
                ((Change.Delivered) event.change()).how());
    }
}
