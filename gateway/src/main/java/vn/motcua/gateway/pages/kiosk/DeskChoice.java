package vn.motcua.gateway.pages.kiosk;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the desk chooses for somebody.
 *
 * @param words the list of words that the values are shown by
 */
record DeskChoice(String field, String words, List<String> values, @Nullable String chosen) {

    static List<DeskChoice> of(FilingForm form) {
        return List.of(
                new DeskChoice("channel", "channel", List.of("COUNTER", "POST"), form.channel()),
                new DeskChoice(
                        "delivery", "how", List.of("COUNTER", "POST", "ONLINE"), form.delivery()));
    }
}
