package vn.motcua.processing.papers.scan;

/** What a scanner says of some content. */
sealed interface Verdict {

    record Clean() implements Verdict {}

    record Infected(String signature) implements Verdict {}

    /** The scanner works but does not judge this content. */
    record Unjudged(String reason) implements Verdict {}
}
