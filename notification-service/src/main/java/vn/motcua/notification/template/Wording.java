package vn.motcua.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with variables in braces: {@code Hồ sơ {code} đã có kết quả}. */
record Wording(List<Piece> pieces) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

    /** A part of a text. */
    sealed interface Piece {

        record Literal(String text) implements Piece {}

        record Named(Variable variable) implements Piece {}
    }

    Wording {
        pieces = List.copyOf(pieces);
    }

    /**
     * Reads a text. Braces stand around variables only; there is no way to write one.
     *
     * @throws IllegalArgumentException when it names an unknown variable, or a brace stands alone
     */
    static Wording of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int read = 0;
        while (braces.find()) {
            String word = braces.group(1);
            if (word == null) {
                throw new IllegalArgumentException("a brace stands alone");
            }
            pieces.add(new Piece.Literal(text.substring(read, braces.start())));
            pieces.add(new Piece.Named(variable(word)));
            read = braces.end();
        }
        pieces.add(new Piece.Literal(text.substring(read)));
        return new Wording(pieces);
    }

    /** The variables it names. */
    Set<Variable> variables() {
        return pieces.stream()
                .filter(Piece.Named.class::isInstance)
                .map(named -> ((Piece.Named) named).variable())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text as it was read. */
    String source() {
        return with(variable -> "{" + variable.word() + "}");
    }

    /** The text with a value for each variable. Values are taken as they are, braces and all. */
    String with(Function<Variable, String> values) {
        return pieces.stream()
                .map(piece ->
                        switch (piece) {
                            case Piece.Literal(var text) -> text;
                            case Piece.Named(var variable) -> values.apply(variable);
                        })
                .collect(Collectors.joining());
    }

    private static Variable variable(String word) {
        return Variable.of(word)
                .orElseThrow(
                        () -> new IllegalArgumentException("{%s} is no variable".formatted(word)));
    }
}
