package vn.motcua.notification.contact;

/** Whether the applicant of a dossier can be reached. */
sealed interface Reach {

    /** No applicant has been heard of yet. */
    record Unknown() implements Reach {}

    record Known(Contact contact) implements Reach {}

    /** The applicant's data was erased, for good: a replay of the log must not bring it back. */
    record Erased() implements Reach {}
}
