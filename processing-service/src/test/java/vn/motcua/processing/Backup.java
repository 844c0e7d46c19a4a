package vn.motcua.processing;

import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.platform.outbox.OutboxMessage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a store held at one moment. */
record Backup(String store, String database, Map<String, List<Document>> collections) {

    static Backup of(String store, String database) {
        try (var client = MongoClients.create(store)) {
            var mongo = new MongoTemplate(client, database);
            Map<String, List<Document>> collections = new HashMap<>();
            for (String name : mongo.getCollectionNames()) {
                collections.put(name, mongo.findAll(Document.class, name));
            }
            return new Backup(store, database, collections);
        }
    }

    Backup without(String collection) {
        Map<String, List<Document>> others = new HashMap<>(collections);
        others.remove(collection);
        return new Backup(store, database, others);
    }

    /** As if it had been taken before the relay noted what it had published. */
    Backup withAllOutboxesPending() {
        for (Document document : collections.getOrDefault("cases", List.of())) {
            document.put(
                    OutboxDocuments.PENDING,
                    OutboxDocuments.messages(document).stream()
                            .map(OutboxMessage::position)
                            .toList());
        }
        return this;
    }

    /** Puts it in the place of what the store holds now. */
    void restore() {
        try (var client = MongoClients.create(store)) {
            var mongo = new MongoTemplate(client, database);
            mongo.getDb().drop();
            collections.forEach((name, documents) ->
                    documents.forEach(document -> mongo.insert(document, name)));
        }
    }
}
