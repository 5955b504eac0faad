package org.hersys.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** An answer with the words of its question. */
    public record Answered(String key, String question, String answer) {

        /** As a form's Markdown shows it, by the keys of the forms. */
        public Map<String, String> onForm() {
            return Map.of("question", question, "answer", Words.typed(answer));
        }
    }

    /** What was answered, in the order of the form. */
    public List<Answered> of(NotificationContent said) {
        return of(asked(said).toList(), said.answers());
    }

    /** Answers to some questions, in the order of the questions. */
    public List<Answered> of(List<Question> questions, Map<String, Object> answers) {
        return questions.stream()
                .filter(question -> answers.containsKey(question.key()))
                .map(question ->
                        new Answered(question.key(), question.label(), text(question, answers.get(question.key()))))
                .toList();
    }

    /** The question of a key, in words. */
    String question(NotificationContent said, String key) {
        return asked(said)
                .filter(question -> question.key().equals(key))
                .map(Question::label)
                .findFirst()
                .orElse(key);
    }

    private Stream<Question> asked(NotificationContent said) {
        return diseases.questions(diseases.get(said.disease()), LocaleContextHolder.getLocale()).stream();
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
