package org.hersys.exchange.linelist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** By which the header of a sender's lists is known again, however wide its characters are. */
public final class HeaderFingerprint {

    private HeaderFingerprint() {}

    /** The same for the same names in the same order. */
    public static String of(List<String> names) {
        StringBuilder folded = new StringBuilder();
        names.forEach(name -> folded.append(CellText.squeezed(name)).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(folded.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
