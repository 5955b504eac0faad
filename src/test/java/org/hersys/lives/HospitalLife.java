package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hersys.support.Notified;
import org.hersys.support.Program;
import org.hersys.support.TestDatabase;
import org.hersys.text.Dates;

/**
 * A hard case: sent back and corrected, not reached by phone, declined by the hospital at first, moved home against the
 * recommendation, worse, into a hotel, an alert there, isolation extended, released; a contact falls ill too.
 */
final class HospitalLife {

    /** What nobody but the case file may ever hold. */
    static final List<String> WORDS = List.of(
            "ツチノコ山",
            "ヌエ子",
            "ぬえこつちのこ",
            "+44-20-9999-4321",
            "07099994321",
            "カッパ淵通り",
            "雷獣医師",
            "塵塚怪王備考",
            "網切返却理由",
            "否哉訂正備考",
            "狐者異電話記録",
            "以津真天行動歴",
            "陰摩羅鬼感染源",
            "大煙管訪問記録",
            "目目連 コンタクト太郎",
            "080-8888-1357",
            "寝肥り同僚",
            "鉄鼠入院依頼",
            "満床姑獲鳥",
            "西病棟鵺号室",
            "飛頭蛮却下理由",
            "蛟経過観察",
            "火車警報所見",
            "九十九号室",
            "鎌鼬入館記録",
            "油赤子再評価",
            "提灯お化け延長理由",
            "大首連絡記録",
            "百百爺陽性記録");

    private static final LocalDate TODAY = Notified.today();
    private static final String NOTIFICATION = """
            {"diagnosisType":"patient","name":"ツチノコ山 ヌエ子","kana":"ぬえこつちのこ","sex":"female",
             "birthDate":"%s","address":"東都みなと区カッパ淵通り4-4-4","phone":"+44-20-9999-4321",
             "method":"nucleicAcid","specimen":"saliva","sampledOn":"%s","result":"positive","diagnosedOn":"%s",
             "onsetOn":"%s","symptoms":["fever","cough"],"doctor":"雷獣医師","remarks":"塵塚怪王備考"}""";

    private final Cast cast;
    private final String number;

    private HospitalLife(Cast cast, String number) {
        this.cast = cast;
        this.number = number;
    }

    /** The clinic's program sends the notification. */
    static HospitalLife begin(int port, Cast cast) throws IOException {
        String json = NOTIFICATION.formatted(
                TODAY.minusYears(44), TODAY.minusDays(11), TODAY.minusDays(11), TODAY.minusDays(12));
        var answer =
                new Program(port, "hsk_demo_C13103-01").notify(UUID.randomUUID().toString(), json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new HospitalLife(
                cast,
                new ObjectMapper().readTree(answer.body()).path("caseNumber").asText());
    }

    String number() {
        return number;
    }

    /** Sent back by the nurse, corrected by the clinic, confirmed. */
    void confirm() {
        step(Cast.NURSE, "confirmNotification", Map.of("confirmation", "returned", "remark", "網切返却理由"));
        assertThat(cast.as(Cast.NURSE).find(number, "userTask_confirmNotification"))
                .isEmpty();
        var shown = cast.as(Cast.CLINIC).read(cast.as(Cast.CLINIC).task(number, "userTask_correctNotification"));
        assertThat(shown.path("returnRemark").path("value").asText()).isEqualTo("網切返却理由");
        step(
                Cast.CLINIC,
                "correctNotification",
                Map.ofEntries(
                        Map.entry("diagnosisType", "patient"),
                        Map.entry("name", "ツチノコ山 ヌエ子"),
                        Map.entry("kana", "ぬえこつちのこ"),
                        Map.entry("sex", "female"),
                        Map.entry("birthDate", TODAY.minusYears(44).toString()),
                        Map.entry("address", "東都みなと区カッパ淵通り4-4-4"),
                        Map.entry("phone", "+44-20-9999-4321"),
                        Map.entry("method", "nucleicAcid"),
                        Map.entry("specimen", "saliva"),
                        Map.entry("sampledOn", TODAY.minusDays(11).toString()),
                        Map.entry("result", "positive"),
                        Map.entry("diagnosedOn", TODAY.minusDays(11).toString()),
                        Map.entry("onsetOn", TODAY.minusDays(12).toString()),
                        Map.entry("symptoms", List.of("fever", "cough")),
                        Map.entry("doctor", "雷獣医師"),
                        Map.entry("remarks", "否哉訂正備考")));
        step(Cast.NURSE, "confirmNotification", Map.of("confirmation", "confirmed"));
    }

    /** Nobody answers the phone; at the door the patient names a contact and needs care. */
    void investigate() {
        step(Cast.NURSE, "interviewPatient", Map.of("reached", "no", "note", "狐者異電話記録"));
        step(
                Cast.NURSE,
                "visitPatient",
                Map.ofEntries(
                        Map.entry("found", "yes"),
                        Map.entry("temperature", 38.2),
                        Map.entry("spo2", 97),
                        Map.entry("symptoms", List.of("fever", "cough")),
                        Map.entry("riskFactors", List.of()),
                        Map.entry("needsCare", "yes"),
                        Map.entry("movements", "以津真天行動歴"),
                        Map.entry("infectionRoute", "陰摩羅鬼感染源"),
                        Map.entry("note", "大煙管訪問記録"),
                        Map.entry(
                                "contacts",
                                List.of(Map.of(
                                        "name",
                                        "目目連 コンタクト太郎",
                                        "phone",
                                        "080-8888-1357",
                                        "relation",
                                        "寝肥り同僚",
                                        "household",
                                        false,
                                        "lastExposureOn",
                                        TODAY.minusDays(1).toString())))));
    }

    /** The bed is declined once, then there. */
    void admit() {
        step(Cast.NURSE, "reviewPlacement", Map.of("placement", "hospital"));
        step(Cast.DESK, "findBed", Map.of("hospital", "H13-01", "note", "鉄鼠入院依頼"));
        step(Cast.HOSPITAL, "acceptPatient", Map.of("bedOffer", "declined", "declineReason", "満床姑獲鳥"));
        assertThat(cast.looksAt(Cast.HOSPITAL, number)).as("after declining").isEqualTo(404);
        step(Cast.DESK, "findBed", Map.of("hospital", "H13-01"));
        step(
                Cast.HOSPITAL,
                "acceptPatient",
                Map.of("bedOffer", "accepted", "ward", "西病棟鵺号室", "admittedOn", TODAY.toString()));
        assertThat(cast.looksAt(Cast.HOSPITAL, number)).isEqualTo(200);
    }

    /** Well enough to go, but not yet free: at home until the nurse says so. */
    void goHome(TestDatabase database) {
        step(Cast.HOSPITAL, "recordHospitalStay", Map.of("hospitalOutcome", "discharged", "endedOn", TODAY.toString()));
        assertThat(cast.looksAt(Cast.HOSPITAL, number)).as("after discharge").isEqualTo(404);
        step(
                Cast.NURSE,
                "approveRelease",
                Map.of("release", "extended", "extendedUntil", TODAY.plusDays(1).toString(), "reason", "提灯お化け延長理由"));
        well(Cast.AGENCY);
        database.daysGoBy(number, 4);
        well(Cast.AGENCY);
        step(Cast.NURSE, "approveRelease", Map.of("release", "released"));
    }

    /** Out of hospital and, whatever the table says, home, where it gets worse. */
    void worsenAtHome() {
        step(Cast.HOSPITAL, "recordHospitalStay", Map.of("hospitalOutcome", "moved", "endedOn", TODAY.toString()));
        assertThat(cast.looksAt(Cast.HOSPITAL, number)).as("after discharge").isEqualTo(404);
        step(Cast.NURSE, "reviewPlacement", Map.of("placement", "home", "overruleReason", "飛頭蛮却下理由"));
        assertThat(cast.looksAt(Cast.AGENCY, number)).isEqualTo(200);
        step(
                Cast.AGENCY,
                "recordObservation",
                Map.of("reached", "yes", "spo2", 92, "emergencySigns", List.of("dazed"), "note", "蛟経過観察"));
        step(Cast.AGENCY, "handleAlert", Map.of("assessment", "worsened", "note", "火車警報所見"));
    }

    /** In a hotel: an alert that passes, then days without complaints. */
    void recoverInHotel(TestDatabase database) {
        step(Cast.NURSE, "reviewPlacement", Map.of("placement", "hotel", "overruleReason", "飛頭蛮却下理由"));
        step(Cast.DESK, "assignRoom", Map.of("hotel", "L13-01", "room", "九十九号室"));
        step(
                Cast.HOTEL,
                "checkIn",
                Map.of("checkedInAt", OffsetDateTime.now(Dates.JAPAN).toString(), "note", "鎌鼬入館記録"));
        assertThat(cast.looksAt(Cast.AGENCY, number))
                .as("agency, after check-in")
                .isEqualTo(404);
        step(Cast.HOTEL, "recordObservation", Map.of("reached", "yes", "spo2", 95, "temperature", 37.0));
        step(Cast.HOTEL, "handleAlert", Map.of("assessment", "continue", "note", "油赤子再評価"));
        well(Cast.HOTEL);
        database.daysGoBy(number, 4);
        well(Cast.HOTEL);
    }

    /** The nurse extends the isolation; days later she releases. */
    void release(TestDatabase database) {
        step(
                Cast.NURSE,
                "approveRelease",
                Map.of("release", "extended", "extendedUntil", TODAY.plusDays(2).toString(), "reason", "提灯お化け延長理由"));
        well(Cast.HOTEL);
        database.daysGoBy(number, 3);
        well(Cast.HOTEL);
        step(Cast.NURSE, "approveRelease", Map.of("release", "released"));
    }

    /** The contact tests positive and becomes a case. */
    void loseContactToDisease() {
        step(Cast.NURSE, "informContact", Map.of("followUp", "informed", "note", "大首連絡記録"));
        cast.send(Cast.NURSE, "/cases/" + watched(), "/contact-result");
        step(
                Cast.NURSE,
                "observeContact",
                Map.of("followUp", "positive", "testedOn", TODAY.toString(), "note", "百百爺陽性記録"));
    }

    /** Number of the file under which the contact is observed, as the case page links it. */
    private String watched() {
        return Pattern.compile("/cases/([0-9-]+)/observation")
                .matcher(cast.page(Cast.NURSE, "/cases/" + number + "/contacts").body())
                .results()
                .map(link -> link.group(1))
                .filter(found -> !found.equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void well(String login) {
        step(
                login,
                "recordObservation",
                Map.of("reached", "yes", "spo2", 98, "temperature", 36.4, "improving", "yes", "antipyretic", "no"));
    }

    private void step(String login, String task, Map<String, ?> answers) {
        cast.as(login).complete(number, "userTask_" + task, answers);
    }
}
