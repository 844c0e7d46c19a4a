package vn.motcua.processing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClients;

import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.platform.outbox.OutboxMessages;
import vn.motcua.platform.outbox.TraceContext;

import java.util.List;

/** What a service leaves behind that is killed right after the write of a command. */
final class Crash {

    private Crash() {}

    static void afterWriting(EmptyStore store, String database, DossierEvent event) {
        try (var client = MongoClients.create(store.uri())) {
            var message =
                    new OutboxMessages("/processing", new TraceContext(null))
                            .of(event.sequence(), event);
            new MongoTemplate(client, database)
                    .updateFirst(
                            query(where("_id").is(event.dossierId().toString())),
                            OutboxDocuments.appending(List.of(message), event.recordedAt())
                                    .inc("version", 1L),
                            "cases");
        }
    }
}
