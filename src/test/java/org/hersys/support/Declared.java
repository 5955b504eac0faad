package org.hersys.support;

import org.hersys.disease.Diseases;
import org.hersys.text.EditedWords;
import org.hersys.text.FormTexts;
import org.hersys.text.ModelTexts;

/** The diseases as the product declares them, without the product. */
public final class Declared {

    private Declared() {}

    public static Diseases diseases() {
        return new Diseases(new FormTexts(new ModelTexts(), EditedWords.NONE), "covid19");
    }
}
