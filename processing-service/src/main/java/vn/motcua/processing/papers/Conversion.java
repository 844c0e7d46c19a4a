package vn.motcua.processing.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of files that many people have and few offices can open, but that turn into another kind on
 * the device they come from; the messages are under {@code problem.<key>}.
 */
enum Conversion {
    HEIC("convert-heic", "image/hei[cf](-sequence)?", "hei[cf]"),
    OLD_OFFICE(
            "convert-old-office",
            "application/(msword|vnd\\.ms-excel|vnd\\.ms-powerpoint|x-tika-msoffice)",
            "doc|dot|xls|ppt");

    private final String key;
    private final String mediaTypes;
    private final String endings;

    Conversion(String key, String mediaTypes, String endings) {
        this.key = key;
        this.mediaTypes = mediaTypes;
        this.endings = endings;
    }

    String key() {
        return key;
    }

    /** What helps with a file of this type or, where browsers do not know its type, this name. */
    static Optional<Conversion> of(String mediaType, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> mediaType.matches(one.mediaTypes) || ending.matches(one.endings))
                .findFirst();
    }
}
