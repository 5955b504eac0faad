package org.hersys.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.Names;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Person;
import org.hersys.casefile.PossiblySame;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.text.Dates;
import org.hersys.text.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a nurse reads before confirming: the notification in words, and what looks odd about it. */
@Component
@Transactional(propagation = Propagation.REQUIRED, readOnly = true)
class ConfirmationFacts {

    private final Cases cases;
    private final Notifications notifications;
    private final PatientFacts patients;
    private final CheckingContent checking;
    private final Diseases diseases;
    private final AnswerTexts answers;
    private final ContentInWords inWords;
    private final PossiblySame possiblySame;
    private final Organisations organisations;
    private final Names names;
    private final Words words;

    ConfirmationFacts(
            Cases cases,
            Notifications notifications,
            PatientFacts patients,
            CheckingContent checking,
            Diseases diseases,
            AnswerTexts answers,
            ContentInWords inWords,
            PossiblySame possiblySame,
            Organisations organisations,
            Names names,
            Words words) {
        this.cases = cases;
        this.notifications = notifications;
        this.patients = patients;
        this.checking = checking;
        this.diseases = diseases;
        this.answers = answers;
        this.inWords = inWords;
        this.possiblySame = possiblySame;
        this.organisations = organisations;
        this.names = names;
        this.words = words;
    }

    Map<String, Object> of(CaseFile file) {
        List<Notification> revisions = notifications.of(file.id());
        Notification said = revisions.get(0);
        Map<String, Object> facts = patients.of(file);
        facts.put("diseaseText", words.code("disease", file.disease()));
        facts.put(
                "answers",
                answers.of(said.content()).stream()
                        .map(AnswerTexts.Answered::onForm)
                        .toList());
        facts.put("diagnosisTypeText", words.code("diagnosisType", said.diagnosisType()));
        facts.put("methodText", words.code("method", said.method()));
        facts.put("specimenText", words.code("specimen", said.specimen()));
        facts.put("resultText", words.code("result", said.result()));
        facts.put("sampledOnText", words.day(said.sampledOn()));
        facts.put("submittedAtText", words.moment(said.submittedAt()));
        facts.put("clinicContact", clinicContact(file, said.content()));
        facts.put("doctor", Words.typed(said.doctor()));
        facts.put("submittedBy", Words.typed(names.person(said.submittedBy(), file.clinic())));
        facts.put("channelText", words.code("channel", said.channel()));
        facts.put("revision", said.revision());
        facts.put("dutyText", words.code("duty", said.duty()));
        facts.put("symptomsText", words.codes("symptom", said.symptoms()));
        facts.put("conditionText", condition(said));
        facts.put("remarks", Words.typed(said.remarks()));
        facts.put("warnings", doubts(file, said));
        facts.put("accepted", accepted(said));
        facts.put("differences", differences(revisions));
        facts.put("alike", alike(file));
        facts.put("offices", otherOffices(file));
        return facts;
    }

    /** Where the clinic lies and how it is called: what the form on paper says, or what is known of who has an account. */
    private String clinicContact(CaseFile file, NotificationContent said) {
        String known = Optional.ofNullable(file.clinic())
                .flatMap(organisations::find)
                .map(Organisation::phone)
                .orElse(null);
        return Stream.of(said.clinicAddress(), said.clinicPhone() == null ? known : said.clinicPhone())
                .filter(Objects::nonNull)
                .map(Words::typed)
                .collect(Collectors.joining(" "));
    }

    private String condition(Notification said) {
        List<String> conditions = new ArrayList<>();
        if (said.hospitalised()) {
            conditions.add(words.say("notification.hospitalised"));
        }
        if (said.pregnant()) {
            conditions.add(words.say("notification.pregnant"));
        }
        if (said.needsTreatment()) {
            conditions.add(words.say("notification.needsTreatment"));
        }
        return String.join(words.say("word.and"), conditions);
    }

    /** What somebody should look at before confirming, in words. */
    private List<String> doubts(CaseFile file, Notification said) {
        List<String> doubts = new ArrayList<>();
        Person person = cases.person(file);
        Disease disease = diseases.get(file.disease());
        LocalDate reportedOn = said.submittedAt().atZoneSameInstant(Dates.JAPAN).toLocalDate();
        addIf(doubts, ConfirmingNotification.isOwn(said), "notification.doubt.samePerson");
        addIf(doubts, "fax".equals(said.channel()) && said.content().clinic() == null, "notification.doubt.noClinic");
        addIf(doubts, said.content().kanaSuggested(), "notification.doubt.kanaSuggested");
        checking.warnings(said.content(), reportedOn).forEach(warning -> doubts.add(words.say(warning.text())));
        addIf(
                doubts,
                said.diagnosedOn().plusDays(disease.notifyWithinDays()).isBefore(reportedOn),
                "notification.doubt.late");
        addIf(
                doubts,
                disease.asks("birthDate") && person.birthDate() == null
                        || disease.asks("address") && cases.address(file.id()).isEmpty(),
                "notification.doubt.incomplete");
        return doubts;
    }

    private void addIf(List<String> doubts, boolean doubtful, String doubt) {
        if (doubtful) {
            doubts.add(words.say(doubt));
        }
    }

    private List<Map<String, String>> accepted(Notification said) {
        return said.content().acceptedWarnings().stream()
                .map(warning -> Map.of("warning", words.say(warning.text()), "why", Words.typed(warning.reason())))
                .toList();
    }

    /** What this revision says otherwise than the one before; nothing for the first. */
    private List<Map<String, String>> differences(List<Notification> revisions) {
        return revisions.size() < 2
                ? List.of()
                : inWords.compare(revisions.get(1).content(), revisions.get(0).content()).stream()
                        .filter(ContentInWords.Compared::changed)
                        .map(one -> Map.of(
                                "field", one.label(),
                                "before", Words.typed(one.before()),
                                "after", Words.typed(one.after())))
                        .toList();
    }

    /** People who may be this patient, with the way to compare them. */
    private List<Map<String, Object>> alike(CaseFile file) {
        return possiblySame.of(file).stream()
                .map(one -> Map.<String, Object>of(
                        "name", Words.typed(one.name()),
                        "birthDateText", words.day(one.birthDate()),
                        "cases", String.join(words.say("word.and"), one.cases()),
                        "why", String.join(" ", one.why()),
                        "compare", "/duplicates/" + one.pair()))
                .toList();
    }

    private List<Map<String, String>> otherOffices(CaseFile file) {
        return organisations.ofKind("healthCentre").stream()
                .filter(office -> !office.code().equals(file.office()))
                .map((Organisation office) ->
                        Map.of("value", office.code(), "label", office.name(LocaleContextHolder.getLocale())))
                .toList();
    }
}
