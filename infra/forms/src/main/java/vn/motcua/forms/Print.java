package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Timing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the templates ask for: the words of a set, and values as Vietnamese forms write them. */
final class Print {

    private static final String DOTS = "…";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Words words;

    Print(Words words) {
        this.words = words;
    }

    public boolean has(String key) {
        return words.has(key);
    }

    public String say(String key) {
        return words.text(key);
    }

    /** The form's title in one line. */
    public String title(String form) {
        return words.text(form + ".title").replace('\n', ' ');
    }

    /** A sentence with values in it; absent ones are dots. */
    public String tell(String key, List<?> values) {
        return words.text(
                key, values.stream().map(value -> value == null ? dots(30) : value).toList());
    }

    /**
     * As it was typed where that is more than a running number, else followed by the office's. An
     * unset one is room for the pen, which writes the whole.
     */
    public String number(@Nullable String typed) {
        if (typed == null) {
            return words.text("number", List.of(dots(6), ""));
        }
        boolean whole = typed.contains("/");
        return words.text("number", List.of(typed, whole ? "" : words.text("number.suffix")));
    }

    public String dots(int count) {
        return DOTS.repeat(count);
    }

    public String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    public String moment(@Nullable Instant moment) {
        return Moments.moment(moment);
    }

    public String dayOf(Instant moment) {
        return Moments.day(moment);
    }

    public String day(@Nullable LocalDate day) {
        return Moments.day(day);
    }

    public String cell(@Nullable Instant moment) {
        return Moments.cell(moment);
    }

    public String date(LocalDate day) {
        return Moments.cell(day);
    }

    /** A number of sets or copies, with the zero that keeps a pen from adding a digit. */
    public @Nullable String count(@Nullable Integer number) {
        return number == null ? null : "%02d".formatted(number);
    }

    public String result(@Nullable Timing timing) {
        return timing == null ? "" : words.text("timing." + timing);
    }

    /** The paper, and in brackets what kind and how many. */
    public String paper(HandedPaper paper) {
        String copies =
                paper.copies() == null
                        ? null
                        : words.text("paper.copies", List.of("%02d".formatted(paper.copies())));
        String more =
                Stream.of(paper.kind(), copies)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return more.isEmpty() ? paper.name() : "%s (%s)".formatted(paper.name(), more);
    }

    /** Address and phone in one column. */
    public String reach(Party party) {
        return Stream.of(party.address(), party.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    public String qr(URI address) {
        return QrImage.of(address.toASCIIString());
    }
}
