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
                    + " quyet|(?:bo phan|trung tam|can bo|cong chuc) tiep nhan(?! (?:duoc |moi"
                    + " )?\\d)(?: ho so)?(?: va tra ket qua)?|(?:khong|chua) (?:co ho so )?(?:bi"
                    + " )?(?:qua|tre|cham) han"),
    /** All there was to do, whatever became of it. */
    ALL(
            "da va dang (?:duoc )?(?:giai quyet|xu ly)|(?:phai|can) (?:giai quyet|xu ly)"
                    + "|luy ke(?! (?:tu|den|ca|\\d{1,2} thang))"),
    /** Those whose term ended in the period. */
    DUE(
            "(?<!(?:chua|khong) )den (?:thoi )?han(?: (?:phai )?(?:giai quyet|xu ly|tra ket"
                    + " qua|tra))?"),
    /** Received and handled: column (3), unless it is only what came in. */
    HANDLED("(?:tiep )?nhan(?: va|,)? (?:giai quyet|xu ly|tra ket qua)"),
    NEW("(?:moi tiep nhan|tiep nhan (?:ho so )?moi|nhan moi|nop moi|phat sinh moi|moi phat sinh)"),
    OPEN(
            "dang (?:duoc |tiep tuc |trong (?:qua trinh|thoi gian) )?(?:giai quyet|xu ly|thu ly)"
                    + "|dang(?= (?:con )?(?:trong|qua) (?:thoi )?han)"
                    + "|chua (?:duoc )?(?:giai quyet|xu ly)|con lai|con ton|ton cuoi ky|cuoi ky"
                    + "|ton dong|chuyen (?:qua |sang )?(?:ky|ki|quy|thang|nam) (?:sau|tiep|toi)"),
    CARRIED_OVER(
            "(?:ton |chuyen |con )?(?:tu |cua )?(?:ky|ki|quy|thang|nam) (?:lien )?truoc"
                    + "(?: (?:chuyen|con|ton|de)(?: (?:qua|sang|lai|dong|ton))?)?"
                    + "|(?:ton )?dau ky|ho so cu|chuyen tu (?:ky|ki|quy|thang|nam)"
                    + "|chuyen (?:qua|sang)"),
    RECEIVED("tiep nhan|nhan (?:trong (?:ky|quy|thang|nam)|vao)|phat sinh"),
    ONLINE("truc tuyen|qua mang"),
    DIRECT("truc tiep|tai quay"),
    POST("buu chinh"),
    RESOLVED("(?:da )?(?:duoc )?(?:giai quyet|xu ly|tra ket qua|hoan thanh)"),
    EARLY("(?:truoc|som)(?: thoi)? han|(?:truoc|som)(?=(?:,| va| hoac) dung(?: thoi)? han)"),
    ON_TIME("dung(?: thoi)? han|dung hen|dung(?=(?:,| va| hoac) truoc(?: thoi)? han)"),
    IN_TIME("(?:con )?trong(?: thoi)? han|con han"),
    /** Open, and in time by its nature. */
    NOT_DUE("chua den (?:thoi )?han"),
    LATE("(?:qua|tre|cham)(?: thoi)? (?:han|hen)|cham muon|giai quyet cham"),
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
