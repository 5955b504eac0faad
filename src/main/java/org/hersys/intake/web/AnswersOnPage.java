package org.hersys.intake.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.intake.DiseaseAnswers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Answers to a disease's own questions among the fields of the page, where each is {@code answer-} and its key. */
@Component
class AnswersOnPage {

    private static final String PREFIX = "answer-";

    private final Diseases diseases;

    AnswersOnPage(Diseases diseases) {
        this.diseases = diseases;
    }

    /** Every disease that can be notified. */
    List<Disease> diseases() {
        return diseases.all();
    }

    /** What was typed for a disease; the standard one for a code that no folder declares. */
    DiseaseAnswers in(String code, MultiValueMap<String, String> fields) {
        Disease disease = diseases.find(code).orElse(diseases.standard());
        Map<String, List<String>> typed = new HashMap<>();
        fields.forEach((field, texts) -> {
            if (field.startsWith(PREFIX)) {
                typed.put(field.substring(PREFIX.length()), List.copyOf(texts));
            }
        });
        return new DiseaseAnswers(disease, diseases.questions(disease, LocaleContextHolder.getLocale()), typed);
    }
}
