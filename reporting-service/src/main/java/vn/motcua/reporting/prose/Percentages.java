package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the two figures a percentage follows from. */
final class Percentages {

    private static final int NEAR = 60;
    private static final Pattern OF_THE_FIGURE =
            Pattern.compile(
                    "\\s*(?:ho so|hs)?[\\s,;–-]*(?:\\(|(?:dat|chiem|tuong (?:duong|ung)|bang|ty le"
                            + "|ti le)(?!\\p{L}))(?:[\\s:(–-]|dat|chiem|ty le|ti le|voi|la|duoc)*");

    /**
     * A share that can be computed.
     *
     * @param figures where its parts stand in the text
     */
    record Share(long part, long whole, List<Integer> figures) {

        BigDecimal percent(int decimals) {
            return BigDecimal.valueOf(part)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        }
    }

    private record Sum(long value, List<Integer> figures) {}

    private final String text;
    private final List<Figure> figures;
    private final Named named;

    Percentages(String text, List<Figure> figures, Named named) {
        this.text = text;
        this.figures = figures;
        this.named = named;
    }

    /** All shares a percentage can mean, the likeliest first. */
    List<Share> of(Figure percentage) {
        Figure before = before(percentage);
        if (percentage.name() == null && before == null) {
            return List.of();
        }
        if (percentage.name() == null && before != null && before.base() != null) {
            var part = new Sum(before.count(), List.of(before.index(), before.index() + 1));
            return shares(
                    List.of(part),
                    List.of(new Sum(before.base().value().longValueExact(), List.of())));
        }
        String name = percentage.name() == null && before != null ? before.name() : null;
        String part = name == null ? percentage.name() : name;
        return part == null
                ? List.of()
                : shares(parts(part, percentage.group()), wholes(part, percentage.group()));
    }

    /** The figure whose share it is said to be: the one just before it. */
    private @Nullable Figure before(Figure percentage) {
        for (int i = percentage.index() - 1; i >= Math.max(0, percentage.index() - 2); i--) {
            Figure one = figures.get(i);
            boolean said =
                    percentage.written().begin() - one.written().end() <= NEAR
                            && OF_THE_FIGURE
                                    .matcher(text)
                                    .region(one.written().end(), percentage.written().begin())
                                    .matches();
            if (said && !one.percent() && one.written().isWhole()) {
                boolean base = i > 0 && one.written().equals(figures.get(i - 1).base());
                return base ? figures.get(i - 1) : one;
            }
        }
        return null;
    }

    private List<Sum> parts(String name, int group) {
        List<Sum> parts = new ArrayList<>();
        sum(group, name).ifPresent(parts::add);
        if (name.equals(Meaning.RESOLVED_IN_TIME) || name.equals("resolvedOnTime")) {
            sum(group, "resolvedEarly", "resolvedOnTime").ifPresent(parts::add);
        }
        return parts;
    }

    private List<Sum> wholes(String part, int group) {
        List<Sum> wholes = new ArrayList<>();
        switch (part) {
            case "resolved", "open" -> {
                sum(group, "total").ifPresent(wholes::add);
                sum(group, "received").ifPresent(wholes::add);
                sum(group, "carriedOver", "received").ifPresent(wholes::add);
            }
            case "resolvedEarly", "resolvedOnTime", "resolvedLate", Meaning.RESOLVED_IN_TIME -> {
                sum(group, "resolved").ifPresent(wholes::add);
                sum(group, "total").ifPresent(wholes::add);
            }
            case "openInTime", "openOverdue" -> sum(group, "open").ifPresent(wholes::add);
            case "receivedOnline", "receivedDirect" -> {
                sum(group, "received").ifPresent(wholes::add);
                sum(group, "receivedOnline", "receivedDirect").ifPresent(wholes::add);
                sum(group, "total").ifPresent(wholes::add);
            }
            default -> sum(group, "total").ifPresent(wholes::add);
        }
        return wholes;
    }

    private Optional<Sum> sum(int group, String... names) {
        long value = 0;
        List<Integer> indices = new ArrayList<>();
        for (String name : names) {
            Figure figure = named.get(group, name);
            if (figure == null) {
                return Optional.empty();
            }
            value += figure.count();
            indices.add(figure.index());
        }
        return Optional.of(new Sum(value, indices));
    }

    private static List<Share> shares(List<Sum> parts, List<Sum> wholes) {
        List<Share> shares = new ArrayList<>();
        for (Sum part : parts) {
            for (Sum whole : wholes) {
                if (whole.value() > 0 && !whole.figures().equals(part.figures())) {
                    List<Integer> all = new ArrayList<>(part.figures());
                    all.addAll(whole.figures());
                    shares.add(
                            new Share(
                                    part.value(),
                                    whole.value(),
                                    all.stream().distinct().sorted().toList()));
                }
            }
        }
        return shares;
    }
}
