package vn.motcua.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path in the request
 * @param key a stable name of the rule it breaks
 * @param message for people, in the caller's language
 */
public record FieldProblem(String field, String key, String message) {}
