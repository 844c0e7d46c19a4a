package vn.motcua.notification.contact;

import vn.motcua.notification.template.Template;

/** What an applicant learns from a message about whether their dossier is being worked on. */
enum Course {
    RUNNING,
    ENDED,
    UNCHANGED;

    static Course after(Template told) {
        return switch (told) {
            case RECEIVED, REOPENED -> RUNNING;
            case RESULT_READY,
                    RESULT_READY_BY_POST,
                    RESULT_READY_ONLINE,
                    RESULT_REFUSED,
                    RETURNED,
                    WITHDRAWN,
                    CLOSED_FOR_NO_SUPPLEMENT,
                    SURVEY ->
                    ENDED;
            case SUPPLEMENT_ASKED,
                    SUPPLEMENT_RECEIVED,
                    PAYMENT_ASKED,
                    PAYMENT_SETTLED,
                    EXTENDED,
                    DUE_DATE_MOVED,
                    HANDED_OVER,
                    CODE_REPLACED,
                    DUE_SOON,
                    DUE_NOW,
                    OVERDUE ->
                    UNCHANGED;
        };
    }
}
