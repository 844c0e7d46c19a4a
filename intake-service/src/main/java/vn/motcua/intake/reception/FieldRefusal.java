package vn.motcua.intake.reception;

/**
 * What is wrong with one field.
 *
 * @param field its path in the body, such as {@code applicant.phone}
 * @param rule the rule it breaks, a key of the message bundle
 */
record FieldRefusal(String field, String rule) {}
