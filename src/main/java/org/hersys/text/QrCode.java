package org.hersys.text;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as a picture of squares.
 *
 * @param size of its sides in squares, the quiet zone included
 * @param path of the dark squares, as SVG writes it
 */
public record QrCode(int size, String path) {

    private static final int QUIET_ZONE = 4;

    /** The code of a short text. */
    public static QrCode of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(squares.getWidth(), path.toString());
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
