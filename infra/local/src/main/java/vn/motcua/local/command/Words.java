package vn.motcua.local.command;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** What the terminal says: Vietnamese, or English where the environment asks for it. */
public final class Words {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Locale locale;
    private final ResourceBundle sentences;

    private Words(Locale locale) {
        this.locale = locale;
        this.sentences =
                ResourceBundle.getBundle(
                        "vn.motcua.local.command.words",
                        locale,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static Words vietnamese() {
        return new Words(VIETNAMESE);
    }

    public static Words english() {
        return new Words(Locale.ENGLISH);
    }

    /** By the usual variables of a shell; Vietnamese unless the first one set says English. */
    public static Words of(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(_ -> english())
                .orElseGet(Words::vietnamese);
    }

    /** The sentence of that key, its placeholders in {@link String#format} notation. */
    public String say(String key, Object... details) {
        return sentences.getString(key).formatted(details);
    }

    /** A count as people write it: {@code 6.709} in Vietnamese. */
    public String count(long number) {
        var format = NumberFormat.getIntegerInstance(locale);
        if (format instanceof java.text.DecimalFormat decimal) {
            // Said outright, so that no locale data of a Java can change it.
            var symbols = new DecimalFormatSymbols(locale);
            symbols.setGroupingSeparator(locale.equals(Locale.ENGLISH) ? ',' : '.');
            decimal.setDecimalFormatSymbols(symbols);
        }
        return format.format(number);
    }

    /** For the services to answer in: {@code vi} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }
}
