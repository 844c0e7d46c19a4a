package vn.motcua.notification.message;

import static java.util.function.Predicate.not;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Caller;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which messages are asked for.
 *
 * @param dossier the code or the id of a dossier
 */
record MessageFilter(
        @Nullable String dossier, @Nullable MessageState state, @Nullable Medium channel) {

    /** The messages that pass and lie within the caller's scope. */
    Query within(Caller caller) {
        var query = new Query(reached(caller));
        if (!caller.departments().isEmpty()) {
            query.addCriteria(
                    Criteria.where(MessageDocuments.DEPARTMENT)
                            .in(caller.departments().stream().map(DepartmentCode::value).toList()));
        }
        Optional.ofNullable(dossier)
                .map(String::strip)
                .filter(not(String::isEmpty))
                .ifPresent(text -> query.addCriteria(ofDossier(text)));
        if (state != null) {
            query.addCriteria(Criteria.where(MessageDocuments.STATE).is(state.name()));
        }
        if (channel != null) {
            query.addCriteria(Criteria.where(MessageDocuments.CHANNEL).is(channel.name()));
        }
        return query;
    }

    /** The caller's subtree of agencies, and each ended one whose dossiers went over to it. */
    private static Criteria reached(Caller caller) {
        Stream<String> subtree = Stream.of(Pattern.quote(caller.agency().value()) + "(\\.|$)");
        Stream<String> ended =
                caller.predecessors().stream()
                        .map(AgencyId::value)
                        .map(id -> Pattern.quote(id) + "$");
        String any = Stream.concat(subtree, ended).collect(Collectors.joining("|"));
        return Criteria.where(MessageDocuments.AGENCY).regex("^(" + any + ")");
    }

    private static Criteria ofDossier(String text) {
        return new Criteria()
                .orOperator(
                        Criteria.where(MessageDocuments.DOSSIER).is(text),
                        Criteria.where(MessageDocuments.CODE).is(text));
    }
}
