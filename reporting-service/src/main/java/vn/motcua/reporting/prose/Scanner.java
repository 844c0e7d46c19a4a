package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures of a folded text, and leaves out numbers that count nothing. */
final class Scanner {

    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String NO_MORE = "(?![.,/-]?\\d)";
    private static final String NO_DOSSIERS = "(?!\\s{1,3}(?:ho so|hs)\\b)";
    private static final String YEAR = "(?:19|20|21)\\d\\d";

    /** What is read first is taken; only the last but one alternative is a figure. */
    private static final Pattern TOKENS =
            Pattern.compile(
                    String.join(
                            "|",
                            "(?:https?://|www\\.)\\S{1,2000}",
                            START + "[\\w.+-]{1,64}@[\\w.-]{1,250}",
                            START
                                    + "(?:dien thoai|dt|sdt|hotline|duong day nong|fax|tel|zalo)"
                                    + "[ :.]{1,3}\\+?\\d[\\d .()-]{5,20}",
                            START + "(?:\\+84 ?|0)\\d{1,3}(?:[ .-]?\\d{2,4}){2,3}(?!\\d)",
                            "^[ \\t]*(?:\\d{1,2}\\.){0,3}\\d{1,2}[.)/](?=[ \\t])",
                            "^[ \\t]*\\d{1,2}(?:\\.\\d{1,2}){1,4}+(?=[ \\t]+[^ \\t%])",
                            "\\(\\d{1,2}\\)",
                            START + "\\d{1,6}(?:/\\d{4})?/[a-z][a-z\\d]*+(?:[-/.&][a-z\\d]++){0,6}",
                            START + "\\d{1,6}-(?:nq|ct|kl|qd|cv|kh|bc|tb|hd|ttr)(?![a-z])",
                            START + "\\d{4}-\\d\\d-\\d\\d(?!\\d)",
                            START + "\\d{1,2}[/.-]\\d{1,2}[/.-]" + YEAR + "(?!\\d)",
                            START + "\\d{1,2}[/.-]" + YEAR + "(?!\\d)",
                            START
                                    + "(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])(?![\\d/])"
                                    + "(?!\\s{0,3}(?:ho so|hs|%))",
                            START + "\\d{4,5} ?[-–] ?\\d{4}(?!\\d)",
                            START + "\\d{1,4}[-–]\\d{1,4}(?![.,]?\\d)",
                            START + "\\d{1,2} ?(?::|h|g) ?\\d\\d(?::\\d\\d)?(?!\\d)",
                            START + "\\d{1,2} ?(?:h|gio)(?![\\p{L}\\d])",
                            START + "(?:quy|q)[ .]?(?:i{1,3}|iv|[1-4])[ ,/-]{1,3}" + YEAR + NO_MORE,
                            START + "nam\\s+" + YEAR + NO_MORE + NO_DOSSIERS,
                            words("quy|muc|muc do", "\\d(?: ?(?:,|va|-|–) ?\\d(?![.,]?\\d)){0,9}+"),
                            words(
                                    "ngay|mung|thang|tuan|thu|lan|lan"
                                        + " thu|khoa|dieu|khoan|diem|mau|bieu|phu"
                                        + " luc|cot|nhom|chuong|bang|quyen|de an|giai doan|dot|vi"
                                        + " tri|hang|top|thon|to|khu pho|ky hop|nghi dinh|thong"
                                        + " tu|quyet dinh|chi thi|nghi quyet|cong van|quy dinh",
                                    "\\d{1,3}"),
                            words("cap|loai|phan|tiet", "\\d"),
                            START + "\\d{1,2} thang (?:dau|cuoi) nam",
                            START + "0?1 cua(?!\\p{L})",
                            START + "\\d{1,2} trong (?:nhung|cac)(?!\\p{L})",
                            START + "(?:24/24|24/7)(?!\\d)",
                            START + "thu \\d{1,3}/\\d{1,3}(?!\\d)",
                            START + "\\p{L}{1,3}\\d[\\p{L}\\d.-]{0,40}",
                            START + "\\p{L}{1,4}\\.\\d{1,3}\\p{L}",
                            START
                                    + "(?<figure>\\d{1,3}(?:"
                                    + " \\d{3}){1,8}+(?:,\\d{1,2})?(?![.,]?\\d)|\\d++(?:[.,]\\d++){0,20}+)(?=[^\\p{L}]|$|ho"
                                    + " so|hs)",
                            "\\d[\\p{L}\\d.,]*+"),
                    Pattern.MULTILINE);

    private static final Pattern SIGN = Pattern.compile("\\s{0,2}(?:%|phan tram(?!\\p{L}))");
    private static final Pattern DOSSIERS = Pattern.compile("\\s{0,3}(?:ho so|hs)(?!\\p{L})");
    private static final Pattern LIKE_A_YEAR = Pattern.compile("(?:199|20\\d)\\d");
    private static final Pattern THOUSANDS =
            Pattern.compile("\\s?(?:nghin|ngan|trieu|ty)(?!\\p{L})");
    private static final Pattern OTHER_UNIT =
            Pattern.compile(
                    "\\s{1,2}(?:ngay|gio|phut|(?:thang|nam)(?! truoc)|tuan|nguoi|can bo|cong chuc"
                            + "|don vi|xa|phuong|phong|thu tuc|tthc|linh vuc|dong|km|dich vu"
                            + "|van ban|luot|diem|trong (?:nhung|so))(?!\\p{L})");
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:(?<!\\p{L})(?:hon|tren|gan|khoang|xap xi|it nhat|toi da)|[~<>≈])\\s*$");
    private static final Pattern CHANGE =
            Pattern.compile("(?<!\\p{L})(?:tang|giam|vuot|hut)(?: them| len| xuong)?\\s*$");
    private static final Pattern AIM =
            Pattern.compile(
                    "(?<!\\p{L})(?:phan dau|muc tieu|chi tieu|ke hoach|yeu cau|toi thieu|quy dinh"
                            + " la)(?!\\p{L})(?:(?!\\d ?(?:ho so|hs))[^.;])*$");
    private static final Pattern OR_MORE = Pattern.compile("\\s?(?:tro len|tro xuong)(?!\\p{L})");
    private static final Pattern SAID = Pattern.compile("(?:(?<!\\p{L})la|[:=])\\s*$");

    private static final int NEAR = 24;
    private static final int AIM_NEAR = 80;

    private final String text;

    Scanner(Folded folded) {
        this.text = folded.text();
    }

    /** All figures, in their order. */
    List<Written> figures() {
        List<Written> figures = new ArrayList<>();
        Matcher tokens = TOKENS.matcher(text);
        while (tokens.find()) {
            if (tokens.group("figure") != null) {
                figure(tokens.start("figure"), tokens.end("figure")).ifPresent(figures::add);
            }
        }
        return figures;
    }

    private Optional<Written> figure(int begin, int end) {
        Matcher sign = at(SIGN, end);
        boolean percent = sign.lookingAt();
        int behind = percent ? sign.end() : end;
        String numeral = text.substring(begin, end);
        return Numerals.read(numeral, percent)
                .map(value ->
                        new Written(
                                begin,
                                behind,
                                value,
                                percent,
                                at(OR_MORE, behind).lookingAt()
                                        ? Doubt.ROUNDED
                                        : doubt(begin, end, value, percent)));
    }

    private @Nullable Doubt doubt(int begin, int end, BigDecimal value, boolean percent) {
        String before = text.substring(Math.max(0, begin - NEAR), begin);
        if (CHANGE.matcher(before).find()) {
            return Doubt.COMPARISON;
        }
        if (ABOUT.matcher(before).find() || at(THOUSANDS, end).lookingAt()) {
            return Doubt.ROUNDED;
        }
        if (percent) {
            String clause = text.substring(Math.max(0, begin - AIM_NEAR), begin);
            return AIM.matcher(clause).find() ? Doubt.TARGET : null;
        }
        if (at(OTHER_UNIT, end).lookingAt()) {
            return Doubt.OTHER_UNIT;
        }
        if (value.scale() > 0) {
            return Doubt.NOT_WHOLE;
        }
        boolean year = LIKE_A_YEAR.matcher(text.substring(begin, end)).matches();
        return year && !at(DOSSIERS, end).lookingAt() && !SAID.matcher(before).find()
                ? Doubt.PERHAPS_YEAR
                : null;
    }

    private Matcher at(Pattern pattern, int place) {
        return pattern.matcher(text).region(place, text.length()).useTransparentBounds(true);
    }

    private static String words(String words, String number) {
        return START + "(?:" + words + ")\\s{1,2}" + number + NO_MORE + NO_DOSSIERS + "(?!\\s?%)";
    }
}
