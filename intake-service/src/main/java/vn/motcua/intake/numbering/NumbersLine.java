package vn.motcua.intake.numbering;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** One number as a line: counter, prefix, number, checksum. */
final class NumbersLine {

    private NumbersLine() {}

    static String write(Taken taken) {
        String content = taken.counter() + " " + taken.prefix() + " " + taken.number();
        return content + " " + checksum(content) + "\n";
    }

    /** Reads a line without its end; nothing when it is not whole. */
    static @Nullable Taken read(String line) {
        int end = line.lastIndexOf(' ');
        if (end < 0 || !line.substring(end + 1).equals(checksum(line.substring(0, end)))) {
            return null;
        }
        String[] parts = line.substring(0, end).split(" ", -1);
        try {
            return parts.length == 3
                    ? new Taken(CounterId.parse(parts[0]), parts[1], Long.parseLong(parts[2]))
                    : null;
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return null;
        }
    }

    private static String checksum(String content) {
        var sum = new CRC32C();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
