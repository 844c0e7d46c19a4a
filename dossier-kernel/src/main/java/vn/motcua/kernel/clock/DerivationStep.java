package vn.motcua.kernel.clock;

/**
 * One step of the explanation of a due date, in both languages.
 *
 * @param rule which rule spoke, a stable key such as {@code start.next-session}
 */
public record DerivationStep(String rule, String vi, String en) {}
