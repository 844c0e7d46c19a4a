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
    private static final Pattern REACHED = Pattern.compile("(?<!\\p{L})dat(?!\\p{L})");
    private static final Pattern ONLY_A_RATE =
            Pattern.compile(
                    "[^.,;:()\\n]{1,80}[,;] ?(?:dat|dat (?:ty le|ti le)|(?:ty le|ti le) dat)"
                            + "(?: la)?\\s*");
    private static final Pattern THE_PAIR = Pattern.compile("\\s*\\(");

    private static final List<String> AMOUNTS = List.of("total", "received");
    private static final List<String> GOOD =
            List.of(
                    "resolved",
                    Meaning.RESOLVED_IN_TIME,
                    "resolvedOnTime",
                    "resolvedEarly",
                    Meaning.DUE_IN_TIME,
                    Meaning.DUE_ON_TIME,
                    Meaning.DUE_EARLY);

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

    /**
     * What a percentage can be a share of.
     *
     * @param likely one of them must give it
     * @param possible any of them may give it
     */
    record Shares(List<Share> likely, List<Share> possible) {

        static final Shares NONE = new Shares(List.of(), List.of());
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

    /** All shares a percentage can mean. */
    Shares of(Figure percentage) {
        Optional<Share> pair = pairBehind(percentage);
        if (pair.isPresent()) {
            return new Shares(List.of(pair.get()), List.of());
        }
        String name = percentage.name();
        if (name != null) {
            return new Shares(shares(name, percentage.group()), List.of());
        }
        Figure before = before(percentage);
        if (before == null) {
            return reachedAfter(percentage).map(this::reached).orElse(Shares.NONE);
        }
        Written base = before.base();
        if (base != null) {
            Figure whole = figures.get(before.index() + 1);
            return new Shares(List.of(share(sum(before), sum(whole))), List.of());
        }
        return isReached(before, percentage) ? reached(before) : ofThe(before);
    }

    /** The pair in {@code 97,8% (6.561/6.709 hồ sơ)}. */
    private Optional<Share> pairBehind(Figure percentage) {
        int next = percentage.index() + 1;
        if (next + 1 >= figures.size() || figures.get(next).base() == null) {
            return Optional.empty();
        }
        Figure part = figures.get(next);
        Figure whole = figures.get(next + 1);
        boolean behind =
                THE_PAIR.matcher(text)
                        .region(percentage.written().end(), part.written().begin())
                        .matches();
        boolean countable = part.written().isWhole() && whole.written().isWhole();
        return behind && countable && whole.value().signum() > 0
                ? Optional.of(share(sum(part), sum(whole)))
                : Optional.empty();
    }

    /** The count of the clause before, when only its rate follows. */
    private Optional<Figure> reachedAfter(Figure percentage) {
        if (percentage.index() == 0) {
            return Optional.empty();
        }
        Figure one = figures.get(percentage.index() - 1);
        boolean said =
                one.isCount()
                        && percentage.written().begin() - one.written().end() <= 2 * NEAR
                        && ONLY_A_RATE
                                .matcher(text)
                                .region(one.written().end(), percentage.written().begin())
                                .matches();
        return said ? Optional.of(one) : Optional.empty();
    }

    private boolean isReached(Figure before, Figure percentage) {
        return REACHED.matcher(text)
                .region(before.written().end(), percentage.written().begin())
                .useTransparentBounds(true)
                .find();
    }

    private Shares ofThe(Figure before) {
        String name = before.name();
        if (name == null) {
            return Shares.NONE;
        }
        List<Share> possible = new ArrayList<>();
        for (int group : named.groups()) {
            Figure whole = named.get(group, name);
            if (whole != null && whole.count() > before.count()) {
                possible.add(share(sum(before), sum(whole)));
            }
        }
        List<Share> likely = shares(List.of(sum(before)), wholes(name, before.group()));
        return new Shares(likely, possible);
    }

    /** What is reached is good: of the late and the open it is not said. */
    private Shares reached(Figure before) {
        String name = before.name();
        List<Share> possible = new ArrayList<>();
        for (String any : named.group(before.group()).keySet()) {
            possible.addAll(shares(any, before.group()));
        }
        if (name == null) {
            return new Shares(List.of(), possible);
        }
        boolean good = GOOD.contains(name) || name.startsWith("received");
        return new Shares(shares(good ? name : "resolved", before.group()), possible);
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

    private List<Share> shares(String part, int group) {
        return shares(parts(part, group), wholes(part, group));
    }

    private List<Sum> parts(String name, int group) {
        List<Sum> parts = new ArrayList<>();
        sum(group, name).ifPresent(parts::add);
        switch (name) {
            case Meaning.RESOLVED_IN_TIME,
                    "resolvedOnTime",
                    Meaning.DUE_IN_TIME,
                    Meaning.DUE_ON_TIME -> {
                for (String kind : List.of("resolved", Meaning.DUE)) {
                    sum(group, kind + "InTime").ifPresent(parts::add);
                    sum(group, kind + "Early", kind + "OnTime").ifPresent(parts::add);
                    sum(group, kind + "OnTime").ifPresent(parts::add);
                    less(group, kind, kind + "Late").ifPresent(parts::add);
                }
            }
            case "resolvedLate", Meaning.DUE_LATE, "openOverdue" -> {
                for (String late : List.of("resolvedLate", Meaning.DUE_LATE, "openOverdue")) {
                    sum(group, late).ifPresent(parts::add);
                }
            }
            case "resolvedEarly", Meaning.DUE_EARLY -> {
                sum(group, "resolvedEarly").ifPresent(parts::add);
                sum(group, Meaning.DUE_EARLY).ifPresent(parts::add);
            }
            default -> {}
        }
        return parts;
    }

    private List<Sum> wholes(String part, int group) {
        List<Sum> wholes = new ArrayList<>();
        switch (part) {
            case "resolved", "open", Meaning.DUE -> {
                amounts(group, wholes);
                sum(group, Meaning.DUE).ifPresent(wholes::add);
            }
            case "resolvedEarly", "resolvedOnTime", "resolvedLate", Meaning.RESOLVED_IN_TIME -> {
                sum(group, "resolved").ifPresent(wholes::add);
                sum(group, Meaning.DUE).ifPresent(wholes::add);
                sum(group, Meaning.RESOLVED_IN_TIME, "resolvedLate").ifPresent(wholes::add);
                sum(group, "resolvedOnTime", "resolvedLate").ifPresent(wholes::add);
                amounts(group, wholes);
            }
            case Meaning.DUE_EARLY, Meaning.DUE_ON_TIME, Meaning.DUE_LATE, Meaning.DUE_IN_TIME -> {
                sum(group, Meaning.DUE).ifPresent(wholes::add);
                sum(group, "resolved").ifPresent(wholes::add);
                amounts(group, wholes);
            }
            case "openInTime", "openOverdue" -> {
                sum(group, "open").ifPresent(wholes::add);
                amounts(group, wholes);
            }
            case "receivedOnline", "receivedDirect", Meaning.RECEIVED_BY_POST -> {
                sum(group, "received").ifPresent(wholes::add);
                sum(group, "receivedOnline", "receivedDirect").ifPresent(wholes::add);
                sum(group, "total").ifPresent(wholes::add);
            }
            default -> sum(group, "total").ifPresent(wholes::add);
        }
        return wholes;
    }

    private void amounts(int group, List<Sum> wholes) {
        AMOUNTS.forEach(one -> sum(group, one).ifPresent(wholes::add));
        sum(group, "carriedOver", "received").ifPresent(wholes::add);
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

    private static Sum sum(Figure figure) {
        return new Sum(figure.count(), List.of(figure.index()));
    }

    private Optional<Sum> less(int group, String whole, String part) {
        Figure all = named.get(group, whole);
        Figure some = named.get(group, part);
        return all == null || some == null || all.count() < some.count()
                ? Optional.empty()
                : Optional.of(
                        new Sum(all.count() - some.count(), List.of(all.index(), some.index())));
    }

    /** Only of what is at least as much: more than all is no share. */
    private static List<Share> shares(List<Sum> parts, List<Sum> wholes) {
        List<Share> shares = new ArrayList<>();
        for (Sum part : parts) {
            for (Sum whole : wholes) {
                if (whole.value() > 0
                        && whole.value() >= part.value()
                        && !whole.figures().equals(part.figures())) {
                    shares.add(share(part, whole));
                }
            }
        }
        return shares;
    }

    private static Share share(Sum part, Sum whole) {
        List<Integer> all = new ArrayList<>(part.figures());
        all.addAll(whole.figures());
        return new Share(part.value(), whole.value(), all.stream().distinct().sorted().toList());
    }
}
