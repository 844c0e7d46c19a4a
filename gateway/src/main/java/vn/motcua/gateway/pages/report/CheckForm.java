package vn.motcua.gateway.pages.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Published figures as they were typed, with or without points between the thousands. */
record CheckForm(Map<String, String> typed) {

    static final List<String> FIGURES =
            List.of(
                    "carriedOver",
                    "received",
                    "receivedOnline",
                    "receivedDirect",
                    "total",
                    "resolved",
                    "resolvedEarly",
                    "resolvedOnTime",
                    "resolvedLate",
                    "open",
                    "openInTime",
                    "openOverdue");

    /** The figures Vũ Quang published for the first quarter of 2021. */
    static final CheckForm VU_QUANG_2021_Q1 =
            new CheckForm(
                    Map.of(
                            "carriedOver", "1.098",
                            "received", "5.611",
                            "total", "6.708",
                            "resolved", "6.561"));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    public String text(String figure) {
        return typed.getOrDefault(figure, "");
    }

    /** What is no number of dossiers. */
    Set<String> wrong() {
        Set<String> wrong = new TreeSet<>();
        for (String figure : FIGURES) {
            if (!digits(figure).isEmpty() && !NUMBER.matcher(digits(figure)).matches()) {
                wrong.add(figure);
            }
        }
        return wrong;
    }

    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String figure : FIGURES) {
            if (!digits(figure).isEmpty()) {
                figures.put(figure, Long.valueOf(digits(figure)));
            }
        }
        return figures;
    }

    private String digits(String figure) {
        return text(figure).replaceAll("[.,\\s\\u00a0]", "");
    }
}
