package org.hersys.investigation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.messaging.ReachPerson;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A patient sends the questionnaire: the answers go where a nurse's interview puts them, and the investigation goes on. */
@Component
@Transactional
public class AnsweringQuestionnaire {

    private final Cases cases;
    private final Questionnaires questionnaires;
    private final InterviewingPatient interviewing;
    private final QuestionnaireCourse course;
    private final ReachPerson reachPerson;
    private final ActingAsSystem actingAsSystem;
    private final Words words;
    private final ObjectMapper json;

    AnsweringQuestionnaire(
            Cases cases,
            Questionnaires questionnaires,
            InterviewingPatient interviewing,
            QuestionnaireCourse course,
            ReachPerson reachPerson,
            ActingAsSystem actingAsSystem,
            Words words,
            ObjectMapper json) {
        this.cases = cases;
        this.questionnaires = questionnaires;
        this.interviewing = interviewing;
        this.course = course;
        this.reachPerson = reachPerson;
        this.actingAsSystem = actingAsSystem;
        this.words = words;
        this.json = json;
    }

    /** Whether the questions are open: the case is being investigated and nothing has been sent. */
    @Transactional(readOnly = true)
    public boolean isOpen(long caseId) {
        CaseFile file = cases.get(caseId);
        return "investigating".equals(file.phase())
                && !questionnaires.of(caseId).map(Questionnaires.Stand::isSent).orElse(false);
    }

    /** Hands the answers over, once; what is wrong comes back by the form's fields and then nothing is changed. */
    public List<FieldProblem> send(long caseId) {
        if (!isOpen(caseId)) {
            return List.of();
        }
        Map<String, Object> given = given(caseId);
        if (given.get("consent") == null) {
            return List.of(new FieldProblem("consent", "problem.required"));
        }
        List<FieldProblem> problems = interviewing.ask(caseId, answers(given), Way.QUESTIONNAIRE);
        if (problems.isEmpty() && questionnaires.send(caseId)) {
            actingAsSystem.call(() -> {
                course.answered(caseId);
                reachPerson.answered(caseId);
                return null;
            });
        }
        return problems;
    }

    /** What is wrong with the answers kept so far, by the form's fields; what is still missing is not asked for. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(long caseId) {
        return interviewing.problems(caseId, answers(given(caseId)));
    }

    private Map<String, Object> given(long caseId) {
        return questionnaires.of(caseId).map(Questionnaires.Stand::answers).orElseGet(Map::of);
    }

    /** The answers as an interview has them: work and school belong to the movements, needs to the note. */
    private InterviewAnswers answers(Map<String, Object> given) {
        Map<String, Object> asked = new HashMap<>(given);
        asked.remove("consent");
        String work = text(asked.remove("workSchool"));
        List<String> needs = new ArrayList<>();
        if (asked.remove("needs") instanceof List<?> wished) {
            wished.forEach(code -> needs.add(words.say("investigation.need." + code)));
        }
        asked.put(
                "movements",
                joined(work == null ? null : words.say("investigation.work", work), asked.get("movements")));
        asked.put(
                "note",
                joined(
                        needs.isEmpty()
                                ? null
                                : words.say("investigation.needs", String.join(words.say("word.and"), needs)),
                        asked.get("note")));
        asked.values().removeIf(value -> "".equals(value));
        return json.convertValue(asked, InterviewAnswers.class);
    }

    private static String joined(String first, Object second) {
        String rest = text(second);
        return first == null ? rest : rest == null ? first : first + "\n" + rest;
    }

    private static String text(Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
