package org.hersys.notification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.disease.Diseases;
import org.hersys.disease.Question;
import org.hersys.text.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers to a disease's own questions in the reader's words. */
@Component
public class AnswerTexts {

    private final Diseases diseases;
    private final Words words;

    AnswerTexts(Diseases diseases, Words words) {
        this.diseases = diseases;
        this.words = words;
    }

    /** Question and answer in the order of the form; what was not answered is left out. */
    public Map<String, String> of(String disease, Map<String, Object> answers) {
        Map<String, String> texts = new LinkedHashMap<>();
        diseases.questions(diseases.get(disease), LocaleContextHolder.getLocale()).stream()
                .filter(question -> answers.containsKey(question.key()))
                .forEach(question -> texts.put(question.label(), text(question, answers.get(question.key()))));
        return texts;
    }

    private String text(Question question, Object answer) {
        if (answer instanceof List<?> chosen) {
            return chosen.stream()
                    .map(one -> question.word(one.toString()))
                    .collect(Collectors.joining(words.say("word.and")));
        }
        return switch (question.type()) {
            case "datetime" -> words.day(LocalDate.parse(answer.toString()));
            case "checkbox" -> words.yesNo(true);
            default -> (question.word(answer.toString()) + " " + question.suffix()).strip();
        };
    }
}
