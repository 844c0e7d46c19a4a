package vn.motcua.notification.smpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.RawDataCoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as phones get it: in one part, or in several that say with a header in front of each that
 * they belong together (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param coding 0 for the GSM alphabet, 8 for UCS-2
 * @param parts without their headers
 */
record SmppText(DataCoding coding, List<byte[]> parts) {

    static final int HEADER = 6;

    private static final DataCoding GSM_7 = new RawDataCoding((byte) 0);
    private static final DataCoding UCS_2 = new RawDataCoding((byte) 8);

    /** 140 octets hold 160 characters of 7 bits; behind a header there is room for 153. */
    private static final int GSM_SINGLE = 160;

    private static final int GSM_PART = 153;
    private static final int UCS_SINGLE = 140;
    private static final int UCS_PART = UCS_SINGLE - HEADER;

    static SmppText of(String text) {
        byte[] gsm = Gsm7.encode(text);
        if (gsm != null) {
            return new SmppText(GSM_7, gsm.length <= GSM_SINGLE ? List.of(gsm) : gsmParts(gsm));
        }
        byte[] ucs = text.getBytes(UTF_16BE);
        return new SmppText(UCS_2, ucs.length <= UCS_SINGLE ? List.of(ucs) : ucsParts(ucs));
    }

    boolean isConcatenated() {
        return parts.size() > 1;
    }

    /**
     * A part as it is sent.
     *
     * @param reference what the parts of one text have in common
     */
    byte[] octets(int index, int reference) {
        byte[] part = parts.get(index);
        if (!isConcatenated()) {
            return part;
        }
        byte[] whole = new byte[HEADER + part.length];
        byte[] header = {
            HEADER - 1, 0, 3, (byte) reference, (byte) parts.size(), (byte) (index + 1)
        };
        System.arraycopy(header, 0, whole, 0, HEADER);
        System.arraycopy(part, 0, whole, HEADER, part.length);
        return whole;
    }

    private static List<byte[]> gsmParts(byte[] octets) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < octets.length; ) {
            int to = Math.min(from + GSM_PART, octets.length);
            if (to < octets.length && Gsm7.escapes(octets[to - 1])) {
                to--;
            }
            parts.add(Arrays.copyOfRange(octets, from, to));
            from = to;
        }
        return parts;
    }

    private static List<byte[]> ucsParts(byte[] octets) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < octets.length; ) {
            int to = Math.min(from + UCS_PART, octets.length);
            char last = (char) (((octets[to - 2] & 0xFF) << 8) | (octets[to - 1] & 0xFF));
            if (to < octets.length && Character.isHighSurrogate(last)) {
                to -= 2;
            }
            parts.add(Arrays.copyOfRange(octets, from, to));
            from = to;
        }
        return parts;
    }
}
