package vn.motcua.notification.message;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.util.List;
import java.util.Locale;

/** Answers what became of messages, to those in whose scope they lie. */
final class MessageQueries {

    private static final Sort NEWEST_FIRST =
            Sort.by(Sort.Direction.DESC, MessageDocuments.CREATED_AT).and(Sort.by("_id"));

    private final Messages messages;
    private final MessageSource reasons;

    MessageQueries(Messages messages, MessageSource reasons) {
        this.messages = messages;
        this.reasons = reasons;
    }

    MessagePage page(MessageFilter filter, Caller caller, PageRequest page, Locale locale) {
        long total = messages.count(filter.within(caller));
        Query some = filter.within(caller).with(page.withSort(NEWEST_FIRST));
        List<MessageView> items =
                messages.read(some).stream()
                        .map(message -> MessageView.of(message, reasons, locale))
                        .toList();
        return new MessagePage(items, total, page.getPageNumber(), page.getPageSize());
    }

    MessageView one(String id, Caller caller, Locale locale) {
        Message message =
                messages.find(id)
                        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-message", id));
        caller.mustSee(message.occasion().agency(), message.occasion().department());
        return MessageView.of(message, reasons, locale);
    }
}
