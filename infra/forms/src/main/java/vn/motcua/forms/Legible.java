package vn.motcua.forms;

import java.text.Normalizer;

/**
 * Text that the typefaces can show. The PDF writer prints # for what no typeface has, and then
 * nobody can tell what was typed: such a sign is spelt with the letters it is made of (Ａ as A, ㎡ as
 * m2), or else stands as its number, [U+6F22], by which it can be looked up.
 */
final class Legible {

    private final Typefaces typefaces;

    Legible(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** Letters that were typed in parts are put together first: the typefaces have them whole. */
    String text(String typed) {
        String whole = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (whole.codePoints().allMatch(this::isShown)) {
            return whole;
        }
        var legible = new StringBuilder(whole.length() + 16);
        whole.codePoints().forEach(one -> append(legible, one));
        return legible.toString();
    }

    private void append(StringBuilder legible, int codePoint) {
        if (isShown(codePoint)) {
            legible.appendCodePoint(codePoint);
        } else if (Character.getType(codePoint) != Character.FORMAT && !isSelector(codePoint)) {
            String spelt =
                    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            legible.append(
                    spelt.codePoints().allMatch(this::isShown)
                            ? spelt
                            : "[U+%04X]".formatted(codePoint));
        }
    }

    private boolean isShown(int codePoint) {
        return codePoint < ' ' || (typefaces.has(codePoint) && !isSelector(codePoint));
    }

    /** Says how the sign before it is to look, and is none itself. */
    private static boolean isSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }
}
