package org.hersys.investigation.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.disease.Question;
import org.hersys.investigation.CourseStep;
import org.hersys.investigation.CourseSteps;
import org.hersys.notification.AnswerTexts;
import org.hersys.notification.AnswerTexts.Answered;
import org.hersys.text.ModelTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Steps of a disease's own process on the case page, for the health centre. */
@Component
class CourseStepsSection implements CaseSection {

    private final CourseSteps steps;
    private final Diseases diseases;
    private final AnswerTexts answers;
    private final ModelTexts models;
    private final Names names;

    CourseStepsSection(CourseSteps steps, Diseases diseases, AnswerTexts answers, ModelTexts models, Names names) {
        this.steps = steps;
        this.diseases = diseases;
        this.answers = answers;
        this.models = models;
        this.names = names;
    }

    /** A step as the page shows it. */
    public record Shown(String step, List<Answered> answers, String note, OffsetDateTime takenAt, String takenBy) {}

    @Override
    public String key() {
        return "courseSteps";
    }

    @Override
    public List<Shown> of(CaseFile file) {
        Disease disease = diseases.get(file.disease());
        List<Shown> shown = steps.of(file.id()).stream()
                .map(step -> shown(step, disease, LocaleContextHolder.getLocale()))
                .toList();
        return shown.isEmpty() ? null : shown;
    }

    private Shown shown(CourseStep step, Disease disease, Locale language) {
        List<Question> asked = Question.of(diseases.step(disease, step.element(), language));
        return new Shown(
                models.nameOf(disease.course(), step.element(), language),
                answers.of(asked, step.answers()),
                step.note(),
                step.takenAt(),
                names.person(step.takenBy()));
    }
}
