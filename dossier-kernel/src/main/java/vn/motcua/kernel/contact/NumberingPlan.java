package vn.motcua.kernel.contact;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vietnam's plan of telephone numbers, as far as it tells one kind of number from another. */
final class NumberingPlan {

    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212.()]+");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?<international>\\+?84)?(?<trunk>0)?(?<rest>[1-9][0-9]{8,9})");
    private static final Pattern MOBILE = Pattern.compile("[35789][0-9]{8}");
    private static final Pattern LANDLINE = Pattern.compile("2[0-9]{9}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!84)[1-9][0-9]{6,13}");

    private static final int PREFIX = 3;

    /** The prefixes of 2018, old and new, without the leading 0. */
    private static final Map<String, String> RENUMBERED =
            Map.ofEntries(
                    Map.entry("120", "70"),
                    Map.entry("121", "79"),
                    Map.entry("122", "77"),
                    Map.entry("123", "83"),
                    Map.entry("124", "84"),
                    Map.entry("125", "85"),
                    Map.entry("126", "76"),
                    Map.entry("127", "81"),
                    Map.entry("128", "78"),
                    Map.entry("129", "82"),
                    Map.entry("162", "32"),
                    Map.entry("163", "33"),
                    Map.entry("164", "34"),
                    Map.entry("165", "35"),
                    Map.entry("166", "36"),
                    Map.entry("167", "37"),
                    Map.entry("168", "38"),
                    Map.entry("169", "39"),
                    Map.entry("186", "56"),
                    Map.entry("188", "58"),
                    Map.entry("199", "59"));

    private NumberingPlan() {}

    static PhoneReading read(String written) {
        String compact = SEPARATORS.matcher(written).replaceAll("");
        Matcher vietnamese = VIETNAMESE.matcher(compact);
        if (vietnamese.matches()) {
            boolean international = vietnamese.group("international") != null;
            boolean complete = international || vietnamese.group("trunk") != null;
            return complete
                    ? national(vietnamese.group("rest"), international ? "+84" : "0")
                    : new PhoneReading.Unreadable();
        }
        return FOREIGN.matcher(compact).matches()
                ? understood(PhoneNumber.Kind.FOREIGN, compact)
                : new PhoneReading.Unreadable();
    }

    private static PhoneReading national(String rest, String prefix) {
        if (MOBILE.matcher(rest).matches()) {
            return understood(PhoneNumber.Kind.MOBILE, prefix + rest);
        }
        if (LANDLINE.matcher(rest).matches()) {
            return understood(PhoneNumber.Kind.LANDLINE, prefix + rest);
        }
        return renumbered(rest)
                .<PhoneReading>map(PhoneReading.Renumbered::new)
                .orElseGet(PhoneReading.Unreadable::new);
    }

    private static Optional<String> renumbered(String rest) {
        return rest.length() == 10
                ? Optional.ofNullable(RENUMBERED.get(rest.substring(0, PREFIX)))
                        .map(prefix -> "0" + prefix + rest.substring(PREFIX))
                : Optional.empty();
    }

    private static PhoneReading understood(PhoneNumber.Kind kind, String number) {
        return new PhoneReading.Understood(new PhoneNumber(kind, number));
    }
}
