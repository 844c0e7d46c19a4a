package vn.motcua.gateway.pages.tracking;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import java.util.Map;

/** A QR code as an SVG image, sharp at any size on paper. */
final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    static String svg(String text) {
        BitMatrix dots = encode(text);
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" \
        shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/>\
        <path d="%2$s"/></svg>
        """
                .formatted(dots.getWidth(), path);
    }

    private static BitMatrix encode(String text) {
        try {
            // Size 1: the writer makes it as small as it can be, one unit per dot.
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds: " + text, tooLong);
        }
    }
}
