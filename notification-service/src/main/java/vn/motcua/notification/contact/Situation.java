package vn.motcua.notification.contact;

import vn.motcua.notification.template.Template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When applicants may be told something; each of these can be switched on and off. */
enum Situation {
    RECEIVED(Template.RECEIVED),
    /** There the applicant goes away with the receipt in their hands. */
    RECEIVED_AT_COUNTER(Template.RECEIVED),
    SUPPLEMENT_ASKED(Template.SUPPLEMENT_ASKED),
    SUPPLEMENT_RECEIVED(Template.SUPPLEMENT_RECEIVED),
    PAYMENT_ASKED(Template.PAYMENT_ASKED),
    PAYMENT_SETTLED(Template.PAYMENT_SETTLED),
    EXTENDED(Template.EXTENDED),
    /** Moved by a changed calendar, to later than the applicant was told. */
    DUE_DATE_MOVED(Template.DUE_DATE_MOVED),
    /** To another agency; another department of the same one is its own affair. */
    HANDED_OVER(Template.HANDED_OVER),
    RESULT_READY(Template.RESULT_READY),
    RESULT_READY_BY_POST(Template.RESULT_READY_BY_POST),
    RESULT_READY_ONLINE(Template.RESULT_READY_ONLINE),
    RESULT_REFUSED(Template.RESULT_REFUSED),
    RETURNED(Template.RETURNED),
    WITHDRAWN(Template.WITHDRAWN),
    CLOSED_FOR_NO_SUPPLEMENT(Template.CLOSED_FOR_NO_SUPPLEMENT),
    REOPENED(Template.REOPENED),
    CODE_REPLACED(Template.CODE_REPLACED),
    /** Once the result is in the applicant's hands. */
    SURVEY(Template.SURVEY);

    private final Template template;

    Situation(Template template) {
        this.template = template;
    }

    Template template() {
        return template;
    }

    /** Its name in the settings. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is told where no setting says otherwise. */
    boolean isUsual() {
        return this != SURVEY;
    }

    /** An apology is owed for a delay (Nghị định 61/2018, 118/2025): nobody may switch it off. */
    boolean isOwed() {
        return this == EXTENDED;
    }

    static Optional<Situation> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
