package vn.motcua.kernel.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * JSON read member by member in the order in which it was written, without spaces. Everything else
 * is {@link OtherForm}; what ends too early, an {@link IndexOutOfBoundsException}.
 */
final class WrittenJson {

    private final byte[] json;
    private int at;
    private boolean first;

    WrittenJson(byte[] json) {
        this.json = json;
    }

    void open(String name) {
        member(name);
        open();
    }

    void open() {
        expect('{');
        first = true;
    }

    void close() {
        expect('}');
        first = false;
    }

    void end() {
        if (at != json.length) {
            throw new OtherForm();
        }
    }

    void openList(String name) {
        member(name);
        expect('[');
    }

    List<String> texts(String name) {
        openList(name);
        List<String> texts = new ArrayList<>();
        while (goesOn(texts)) {
            texts.add(text());
        }
        return texts;
    }

    /** Whether the list has one more. */
    boolean goesOn(List<?> before) {
        if (json[at] == ']') {
            at++;
            return false;
        }
        if (!before.isEmpty()) {
            expect(',');
        }
        return true;
    }

    <T> T part(String name, Class<T> type) {
        member(name);
        int begin = at;
        int depth = 0;
        if (json[at] != '{') {
            throw new OtherForm();
        }
        do {
            switch (json[at]) {
                case '"' -> skipText();
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
        T part = EventJson.readPart(Arrays.copyOfRange(json, begin, at), type);
        if (part == null) {
            throw new OtherForm();
        }
        return part;
    }

    /** From a quotation mark to the one that answers it. */
    private void skipText() {
        at++;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
    }

    UUID uuid(String name) {
        member(name);
        expect('"');
        UUID uuid = Hexadecimal.uuid(json, at);
        at += Hexadecimal.UUID_LENGTH;
        expect('"');
        return uuid;
    }

    long number(String name) {
        member(name);
        int begin = at;
        long number = digits();
        if (json[begin] == '0' && at - begin > 1) {
            throw new OtherForm();
        }
        return number;
    }

    private long digits() {
        int begin = at;
        long number = 0;
        while (json[at] >= '0' && json[at] <= '9') {
            number = number * 10 + json[at++] - '0';
        }
        if (at == begin || at - begin > 18) {
            throw new OtherForm();
        }
        return number;
    }

    /** A number without sign and exponent. */
    BigDecimal decimal(String name) {
        member(name);
        int begin = at;
        digits();
        if (json[begin] == '0' && at - begin > 1) {
            throw new OtherForm();
        }
        if (json[at] == '.') {
            at++;
            digits();
        }
        return new BigDecimal(new String(json, begin, at - begin, ISO_8859_1));
    }

    @Nullable Instant optionalMoment(String name) {
        member(name);
        return isNull() ? null : moment();
    }

    Instant moment(String name) {
        member(name);
        return moment();
    }

    private Instant moment() {
        expect('"');
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        long day = LocalDate.of(year, month, digits(2)).toEpochDay();
        expect('T');
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        expect(':');
        int second = digits(2);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new OtherForm();
        }
        int nanos = json[at] == '.' ? fraction() : 0;
        expect('Z');
        expect('"');
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    private int fraction() {
        int begin = ++at;
        int nanos = 0;
        for (int place = 100_000_000; place > 0 && json[at] != 'Z'; place /= 10) {
            nanos += digits(1) * place;
        }
        if (at == begin) {
            throw new OtherForm();
        }
        return nanos;
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            int digit = json[at++] - '0';
            if (digit < 0 || digit > 9) {
                throw new OtherForm();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Nullable String optionalText(String name) {
        member(name);
        return isNull() ? null : text();
    }

    String text(String name) {
        member(name);
        return text();
    }

    private String text() {
        expect('"');
        int begin = at;
        boolean ascii = true;
        while (json[at] != '"') {
            if (json[at] == '\\' || (json[at] >= 0 && json[at] < ' ')) {
                throw new OtherForm();
            }
            ascii &= json[at++] >= 0;
        }
        int length = at++ - begin;
        if (ascii) {
            return new String(json, begin, length, ISO_8859_1);
        }
        String text = new String(json, begin, length, UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new OtherForm();
        }
        return text;
    }

    private boolean isNull() {
        if (json[at] != 'n') {
            return false;
        }
        expect('n');
        expect('u');
        expect('l');
        expect('l');
        return true;
    }

    private void member(String name) {
        if (!first) {
            expect(',');
        }
        if (!isNamed(name)) {
            throw new OtherForm();
        }
        at += name.length() + 3;
        first = false;
    }

    /** Whether this member comes next in the object. */
    boolean has(String name) {
        if (json[at] != ',') {
            return false;
        }
        at++;
        boolean has = isNamed(name);
        at--;
        return has;
    }

    private boolean isNamed(String name) {
        if (json[at] != '"') {
            return false;
        }
        int length = name.length();
        for (int i = 0; i < length; i++) {
            if (json[at + 1 + i] != name.charAt(i)) {
                return false;
            }
        }
        return json[at + 1 + length] == '"' && json[at + 2 + length] == ':';
    }

    private void expect(char next) {
        if (json[at++] != next) {
            throw new OtherForm();
        }
    }

    /** Says nothing, so that it costs nothing. */
    static final class OtherForm extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
