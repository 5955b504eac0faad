package org.hersys.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.access.Section;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.hersys.casefile.OpeningCase;
import org.hersys.casefile.Person;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** Who the patient is, edited on the case page with the checks of a notification; what was notified stays as it was sent. */
@Component
class PersonGroup implements FieldGroup {

    private static final List<Field> FIELDS = List.of(
            Field.line("name").asNeeded(),
            Field.line("kana"),
            Field.oneOf("sex", "sex", List.of("male", "female", "other", "unknown"))
                    .asNeeded(),
            Field.day("birthDate").asNeeded(),
            Field.line("phone"),
            Field.oneOf("language", "language", List.of("ja", "en", "zh", "ko", "vi", "pt", "es", "ne", "tl"))
                    .asNeeded());

    private final Cases cases;
    private final OpeningCase opening;
    private final Diseases diseases;
    private final Words words;
    private final Clock clock;

    PersonGroup(Cases cases, OpeningCase opening, Diseases diseases, Words words, Clock clock) {
        this.cases = cases;
        this.opening = opening;
        this.diseases = diseases;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "person";
    }

    @Override
    public Section section() {
        return Section.PERSON;
    }

    @Override
    public List<Field> fields(CaseFile file) {
        Disease disease = diseases.get(file.disease());
        return FIELDS.stream().filter(field -> disease.asks(field.name())).toList();
    }

    @Override
    public Map<String, String> read(CaseFile file, String item) {
        Person person = cases.person(file);
        Map<String, String> known = new LinkedHashMap<>();
        known.put("name", person.name());
        known.put("kana", person.kana());
        known.put("sex", person.sex());
        known.put(
                "birthDate",
                person.birthDate() == null || callsOnly()
                        ? null
                        : person.birthDate().toString());
        known.put("phone", person.phone());
        known.put("language", person.language());
        known.values().removeIf(value -> value == null || value.isBlank());
        return known;
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Problems problems = new Problems();
        LocalDate today = LocalDate.now(clock);
        LocalDate birth = day(values);
        problems.line("name", values.get("name"), 100);
        problems.line("kana", values.get("kana"), 100);
        problems.phone("phone", values.get("phone"));
        problems.notInFuture("birthDate", birth, today);
        problems.require(
                birth == null || Period.between(birth, today).getYears() <= NotificationChecks.OLDEST,
                "birthDate",
                "notification.problem.tooOld",
                NotificationChecks.OLDEST);
        Stream.of(file.onsetOn(), file.diagnosedOn())
                .filter(known -> known != null && birth != null && birth.isAfter(known))
                .forEach(known -> problems.require(false, "birthDate", "edit.problem.birthAfter", words.day(known)));
        return problems.said(words);
    }

    @Override
    public void write(CaseFile file, String item, Map<String, String> values) {
        Person person = cases.person(file);
        opening.correctPerson(new Person(
                person.id(),
                values.get("name"),
                values.get("kana"),
                values.get("sex"),
                day(values),
                person.ageBand(),
                values.get("phone"),
                values.get("language")));
    }

    /** Who observes needs the name and the number, not the birth date. */
    private static boolean callsOnly() {
        return CurrentActor.get().sight() == Sight.AGENCY;
    }

    private static LocalDate day(Map<String, String> values) {
        String day = values.get("birthDate");
        return day == null ? null : LocalDate.parse(day);
    }
}
