package vn.motcua.reporting.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that say what a figure counts, folded. Where two begin at one place, the first is taken.
 */
enum Phrase {
    /** Words that contain others and say nothing. */
    IDLE(
            "tham quyen giai quyet|(?:thoi han|ket qua|tinh hinh|cong tac|quy trinh) giai"
                + " quyet|(?:bo phan|trung tam|can bo|cong chuc) tiep nhan(?: ho so)?(?: va tra ket"
                + " qua)?|(?:khong|chua) (?:co ho so )?(?:bi )?(?:qua|tre|cham) han"),
    /** Received and handled: column (3), unless it is only what came in. */
    HANDLED("(?:tiep )?nhan(?: va|,)? (?:giai quyet|xu ly|tra ket qua)"),
    NEW("(?:moi tiep nhan|tiep nhan (?:ho so )?moi|nhan moi|nop moi|phat sinh moi|moi phat sinh)"),
    OPEN(
            "dang (?:duoc |trong qua trinh )?(?:giai quyet|xu ly|thu ly)"
                    + "|chua (?:duoc )?(?:giai quyet|xu ly)|con lai|con ton|ton cuoi ky|cuoi ky"
                    + "|ton dong|chuyen (?:qua |sang )?(?:ky|ki|quy|thang|nam) (?:sau|tiep|toi)"),
    CARRIED_OVER(
            "(?:ton |chuyen |con )?(?:tu |cua )?(?:ky|ki|quy|thang|nam) (?:lien )?truoc"
                    + "(?: (?:chuyen|con|ton|de)(?: (?:qua|sang|lai|dong|ton))?)?"
                    + "|(?:ton )?dau ky|ho so cu|chuyen tu (?:ky|ki|quy|thang|nam)"
                    + "|chuyen (?:qua|sang)"),
    RECEIVED("tiep nhan|nhan (?:trong (?:ky|quy|thang|nam)|vao)|phat sinh"),
    ONLINE("truc tuyen|qua mang"),
    DIRECT("truc tiep|buu chinh|tai quay"),
    RESOLVED("(?:da )?(?:duoc )?(?:giai quyet|xu ly|tra ket qua|hoan thanh)"),
    EARLY("truoc(?: thoi)? han|som(?: thoi)? han|truoc(?= va dung(?: thoi)? han)"),
    ON_TIME("dung(?: thoi)? han|dung hen|dung(?= va truoc(?: thoi)? han)"),
    IN_TIME("(?:con )?trong(?: thoi)? han|con han|chua den han"),
    LATE("(?:qua|tre|cham)(?: thoi)? (?:han|hen)"),
    PAUSED("tam dung|cho bo sung|dung xu ly"),
    WITHDRAWN("xin rut|rut ho so|da rut"),
    RETURNED("tra lai"),
    REFUSED("tu choi"),
    /** Left: over from before, or at the end. */
    LEFT("ton"),
    TOTAL("tong (?:so|cong|luong)|tong(?= ho so| *:| la| \\d)");

    /** A phrase at a place of the folded text. */
    record Found(Phrase phrase, int begin, int end) {}

    private static final Pattern ANY =
            Pattern.compile(
                    Arrays.stream(values())
                            .map(one -> "(?<%s>%s)".formatted(one.group(), one.words))
                            .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));

    private final String words;

    Phrase(String words) {
        this.words = words;
    }

    /** Those in a range, in their order. */
    static List<Found> in(String text, int begin, int end) {
        List<Found> found = new ArrayList<>();
        Matcher phrases = ANY.matcher(text).region(begin, end).useTransparentBounds(true);
        while (phrases.find()) {
            Phrase phrase = of(phrases);
            if (phrase != IDLE) {
                found.add(new Found(phrase, phrases.start(), phrases.end()));
            }
        }
        return found;
    }

    private static Phrase of(Matcher found) {
        return Arrays.stream(values())
                .filter(one -> found.group(one.group()) != null)
                .findFirst()
                .orElseThrow();
    }

    private String group() {
        return name().replace("_", "");
    }
}
