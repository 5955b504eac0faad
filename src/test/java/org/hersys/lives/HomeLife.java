package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.support.Notified;
import org.hersys.support.TestDatabase;

/** An easy case: typed by the clinic in Tasklist, passed on to the neighbouring office, straight through to home. */
final class HomeLife {

    /** What nobody but the case file may ever hold. */
    static final List<String> WORDS = List.of(
            "Quokkaberry",
            "Zyxwvutine",
            "+44-20-7777-2468",
            "Wobbegong Crescent",
            "Dr Thylacinus",
            "numbatremark",
            "bilbytransfer",
            "potorooanswer",
            "bandicootmoves",
            "dunnartroute",
            "quollnote",
            "Kowarifriend",
            "080-6666-9753",
            "kultarrcolleague",
            "mulgaranote",
            "ningauilost");

    private static final LocalDate TODAY = Notified.today();

    private final Cast cast;
    private final String number;

    private HomeLife(Cast cast, String number) {
        this.cast = cast;
        this.number = number;
    }

    /** The clinic starts the case with its form. */
    static HomeLife begin(Cast cast, TestDatabase database) {
        String caseId = cast.as(Cast.CLINIC)
                .start(
                        "manageCase",
                        Map.ofEntries(
                                Map.entry("diagnosisType", "asymptomatic"),
                                Map.entry("name", "Quokkaberry Zyxwvutine"),
                                Map.entry("sex", "male"),
                                Map.entry("birthDate", TODAY.minusYears(25).toString()),
                                Map.entry("address", "7 Wobbegong Crescent, Minato"),
                                Map.entry("phone", "+44-20-7777-2468"),
                                Map.entry("method", "antigenQualitative"),
                                Map.entry("specimen", "nasal"),
                                Map.entry("sampledOn", TODAY.minusDays(9).toString()),
                                Map.entry("result", "positive"),
                                Map.entry("diagnosedOn", TODAY.minusDays(9).toString()),
                                Map.entry("symptoms", List.of()),
                                Map.entry("doctor", "Dr Thylacinus"),
                                Map.entry("remarks", "numbatremark")));
        return new HomeLife(
                cast,
                database.jdbc()
                        .sql("select number from case_file where id = ?")
                        .param(Long.valueOf(caseId))
                        .query(String.class)
                        .single());
    }

    String number() {
        return number;
    }

    /** Offered to the office where the patient stays, which gives it back at first and then takes over. */
    void passOn() {
        assertThat(cast.looksAt(Cast.NEIGHBOUR, number)).as("before the offer").isEqualTo(404);
        offer();
        step(Cast.NEIGHBOUR, "acceptTransfer", Map.of("transfer", "returned", "answer", "potorooanswer"));
        assertThat(cast.looksAt(Cast.NEIGHBOUR, number))
                .as("after giving it back")
                .isEqualTo(404);
        offer();
        step(Cast.NEIGHBOUR, "acceptTransfer", Map.of("transfer", "accepted"));
        step(Cast.NEIGHBOUR, "confirmNotification", Map.of("confirmation", "confirmed"));
        assertThat(cast.as(Cast.NURSE).find(number, "userTask_interviewPatient"))
                .as("the old office's inbox")
                .isEmpty();
    }

    private void offer() {
        step(
                Cast.NURSE,
                "confirmNotification",
                Map.of(
                        "confirmation", "transferred",
                        "receivingOffice", "13104",
                        "transferReason", "bilbytransfer"));
    }

    /** Young, well, without risk: nobody needs to review the placement. */
    void investigate() {
        step(
                Cast.NEIGHBOUR,
                "interviewPatient",
                Map.ofEntries(
                        Map.entry("reached", "yes"),
                        Map.entry("temperature", 36.5),
                        Map.entry("spo2", 98),
                        Map.entry("dyspnoea", "no"),
                        Map.entry("oxygenNeeded", "no"),
                        Map.entry("symptoms", List.of()),
                        Map.entry("riskFactors", List.of()),
                        Map.entry("needsCare", "no"),
                        Map.entry("careFacility", "no"),
                        Map.entry("livesAlone", "yes"),
                        Map.entry("livesWithRisk", "no"),
                        Map.entry("canIsolate", "yes"),
                        Map.entry("movements", "bandicootmoves"),
                        Map.entry("infectionRoute", "dunnartroute"),
                        Map.entry("routeCertainty", "presumed"),
                        Map.entry("note", "quollnote"),
                        Map.entry(
                                "contacts",
                                List.of(Map.of(
                                        "name", "Kowarifriend",
                                        "phone", "080-6666-9753",
                                        "relation", "kultarrcolleague",
                                        "lastExposureOn", TODAY.minusDays(2).toString())))));
        assertThat(cast.as(Cast.NEIGHBOUR).find(number, "userTask_reviewPlacement"))
                .isEmpty();
    }

    /** One good observation, and the days without symptoms are over. */
    void release() {
        assertThat(cast.looksAt(Cast.AGENCY, number)).isEqualTo(200);
        step(
                Cast.AGENCY,
                "recordObservation",
                Map.of("reached", "yes", "spo2", 98, "temperature", 36.4, "note", "mulgaranote"));
        step(Cast.NEIGHBOUR, "approveRelease", Map.of("release", "released"));
    }

    /** The contact cannot be found. */
    void loseContact() {
        step(Cast.NEIGHBOUR, "informContact", Map.of("followUp", "lost", "note", "ningauilost"));
    }

    private void step(String login, String task, Map<String, ?> answers) {
        cast.as(login).complete(number, "userTask_" + task, answers);
    }
}
