package org.hersys.text;

import java.text.Normalizer;
import org.springframework.stereotype.Component;

/** Numbers of telephones as people write them. */
@Component("telephone")
public class Telephone {

    /** The address under which a telephone dials a number, whatever dashes, blanks and widths it is written with. */
    public String link(String number) {
        return "tel:" + Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[^0-9+]", "");
    }
}
