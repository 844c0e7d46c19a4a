package vn.motcua.processing.casework.persistence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.platform.messaging.HeldDossiers;
import vn.motcua.platform.mongo.Indexes;
import vn.motcua.platform.outbox.OutboxMessages;
import vn.motcua.platform.outbox.OutboxRelay;
import vn.motcua.platform.position.CaughtUp;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.CaseDeliveries;
import vn.motcua.processing.casework.CaseLoads;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.OwnEvents;
import vn.motcua.processing.casework.RebuiltCases;
import vn.motcua.processing.casework.SavedFilters;
import vn.motcua.processing.departments.Departments;

import java.time.InstantSource;

/** Where cases are kept, with the indexes their inboxes need. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    CaseRepository caseRepository(
            MongoTemplate mongo,
            Departments departments,
            ActionPlan plan,
            OutboxMessages messages,
            OutboxRelay relay,
            CaughtUp caughtUp,
            OwnEvents own,
            InstantSource clock) {
        new Indexes(mongo, CaseDocuments.COLLECTION)
                .unique(CaseDocuments.ID, CaseDocuments.VERSION)
                .on(
                        CaseDocuments.WITHIN,
                        CaseDocuments.STAGE,
                        CaseDocuments.RANK,
                        CaseDocuments.DUE_AT,
                        CaseDocuments.ID)
                .on(
                        CaseDocuments.WITHIN,
                        CaseDocuments.DEPARTMENT,
                        CaseDocuments.STAGE,
                        CaseDocuments.RANK,
                        CaseDocuments.DUE_AT,
                        CaseDocuments.ID)
                .on(
                        CaseDocuments.WITHIN,
                        CaseDocuments.STAGE,
                        CaseDocuments.UNDATED,
                        CaseDocuments.DUE_AT,
                        CaseDocuments.ID)
                .on(
                        CaseDocuments.WITHIN,
                        CaseDocuments.STAGE,
                        CaseDocuments.RECEIVED_AT,
                        CaseDocuments.ID)
                .on(CaseDocuments.STAGE, CaseDocuments.ID)
                .on(CaseDocuments.STAGE, CaseDocuments.PLAN, CaseDocuments.ID)
                .on(CaseDocuments.OFFICER, CaseDocuments.STAGE);
        new OlderCases(mongo).complete();
        return new MongoCaseRepository(
                new MongoFollowedCases(mongo, CaseDocuments.COLLECTION, plan, clock),
                new MongoInbox(mongo, new InboxCriteria(departments)),
                messages,
                relay,
                caughtUp,
                own,
                clock);
    }

    @Bean
    CaseAgenda caseAgenda(MongoTemplate mongo, Departments departments, ActionPlan plan) {
        new Indexes(mongo, CaseDocuments.COLLECTION)
                .on(CaseDocuments.NEXT_ACTION_AT, CaseDocuments.DUE_AT, CaseDocuments.ID);
        return new MongoCaseAgenda(mongo, new InboxCriteria(departments), plan);
    }

    @Bean
    RebuiltCases rebuiltCases(
            MongoTemplate mongo,
            Departments departments,
            ActionPlan plan,
            @Value("${motcua.processing.group}") String group,
            InstantSource clock) {
        return new MongoRebuiltCases(
                mongo,
                departments,
                new MongoFollowedCases(
                        mongo, CaseDocuments.COLLECTION + "-rebuilt-" + group, plan, clock));
    }

    @Bean
    SavedFilters savedFilters(MongoTemplate mongo) {
        return new MongoSavedFilters(mongo);
    }

    @Bean
    CaseDeliveries caseDeliveries(MongoTemplate mongo, Departments departments) {
        return new MongoCaseDeliveries(mongo, new InboxCriteria(departments));
    }

    @Bean
    CaseLoads caseLoads(MongoTemplate mongo) {
        return new MongoCaseLoads(mongo);
    }

    @Bean
    HeldDossiers heldDossiers(
            MongoTemplate mongo,
            @Value("${motcua.processing.group}") String group,
            InstantSource clock) {
        return new MongoHeldDossiers(mongo, group, clock);
    }
}
