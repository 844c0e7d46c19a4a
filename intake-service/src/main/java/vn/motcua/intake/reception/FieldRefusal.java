package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field.
 *
 * @param field its path in the body, such as {@code applicant.phone}
 * @param rule the rule it breaks, a key of the message bundle
 * @param detail what the message tells of, such as the number that may be meant; may be personal
 *     data, told to whoever sent the field alone
 */
record FieldRefusal(String field, String rule, @Nullable String detail) {

    FieldRefusal(String field, String rule) {
        this(field, rule, null);
    }

    /** Without its detail, so that no log line ever carries it. */
    @Override
    public String toString() {
        return field + ": " + rule;
    }
}
