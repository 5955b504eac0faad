package org.hersys.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What handlers and tables may rely on: the keys each form submits, with their kind, and the codes of each choice.
 * A star marks a required answer. Kinds: code, codes, text, date, dateTime, number, boolean, rows.
 */
final class FormContract {

    private static final String NOTIFICATION = "diagnosisType:code* name:text* kana:text sex:code* birthDate:date*"
            + " address:text* phone:text method:code* specimen:code* sampledOn:date result:code* diagnosedOn:date*"
            + " onsetOn:date hospitalised:boolean needsTreatment:boolean pregnant:boolean symptoms:codes doctor:text"
            + " clinic:text clinicAddress:text clinicPhone:text remarks:text warningReason:text";
    private static final String INTERVIEW = " onsetOn:date temperature:number spo2:number dyspnoea:code"
            + " oxygenNeeded:code symptoms:codes riskFactors:codes pregnancyWeeks:number bmi:number livesAlone:code"
            + " livesWithRisk:code needsCare:code canIsolate:code careFacility:code movements:text infectionRoute:text"
            + " routeCertainty:code note:text contacts:rows contacts.name:text* contacts.phone:text"
            + " contacts.relation:text contacts.household:boolean contacts.lastExposureOn:date*";

    private static final List<String> FORMS = List.of(
            "report-case " + NOTIFICATION,
            "confirm-notification confirmation:code* remark:text* remarkFields:codes receivingOffice:code*"
                    + " transferReason:text* withdrawReason:text*",
            "correct-notification " + NOTIFICATION,
            "complete-notification kana:text phone:text postalCode:text address:text* occupation:text workplace:text"
                    + " guardian:text guardianContact:text firstSeenOn:date infectedOn:date onsetOn:date symptoms:codes"
                    + " furtherTests:rows furtherTests.method:code* furtherTests.specimen:code*"
                    + " furtherTests.sampledOn:date* furtherTests.result:code* variantResult:code variant:text"
                    + " lineage:text vaccinations:rows vaccinations.vaccinatedOn:date vaccinations.product:code*"
                    + " remarks:text warningReason:text",
            "accept-transfer transfer:code* answer:text*",
            "interview-patient reached:code*" + INTERVIEW,
            "visit-patient found:code*" + INTERVIEW,
            "review-placement placement:code* overruleReason:text*",
            "find-bed hospital:code* note:text",
            "accept-patient bedOffer:code* ward:text admittedOn:date* declineReason:text*",
            "assign-room hotel:code* room:text*",
            "check-in checkedInAt:dateTime* note:text",
            "agree-with-facility facilityName:text* agreed:boolean*",
            "record-hospital-stay hospitalOutcome:code* endedOn:date* icu:boolean ventilator:boolean ecmo:boolean diedOn:date*",
            "record-observation reached:code* temperature:number spo2:number pulse:number symptoms:codes"
                    + " emergencySigns:codes improving:code antipyretic:code negativeTest:code note:text",
            "visit-silent found:code* temperature:number spo2:number pulse:number symptoms:codes"
                    + " emergencySigns:codes improving:code antipyretic:code note:text",
            "decide-silence decision:code* note:text*",
            "handle-alert assessment:code* note:text*",
            "record-pathogen sampledOn:date specimen:code method:code result:code pathogen:text conclusion:code*"
                    + " outcome:code note:text",
            "record-step note:text",
            "approve-release release:code* extendedUntil:date* reason:text*",
            "inform-contact followUp:code* birthDate:date language:code note:text",
            "questionnaire symptoms:codes onsetOn:date temperature:number spo2:number dyspnoea:code riskFactors:codes"
                    + " pregnancyWeeks:number livesAlone:code livesWithRisk:code canIsolate:code needsCare:code"
                    + " careFacility:code workSchool:text movements:text infectionRoute:text contacts:rows"
                    + " contacts.name:text* contacts.phone:text contacts.relation:text contacts.lastExposureOn:date*"
                    + " contacts.household:boolean needs:codes note:text consent:boolean*",
            "tell-end followUp:code* note:text",
            "answer-message note:text*",
            "phone-person reached:code* note:text",
            "seek-person found:code* note:text",
            "decide-unreached note:text*",
            "observe-contact followUp:code* testedOn:date* note:text");

    private static final String YES_NO = "yes no";
    private static final String YES_NO_UNKNOWN = "yes no unknown";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("diagnosisType", "patient asymptomatic suspected deceased suspectedDeceased"),
            Map.entry("sex", "male female other unknown"),
            Map.entry("method", "nucleicAcid antigenQuantitative antigenQualitative isolation clinical"),
            Map.entry("specimen", "sputum nasopharyngeal saliva nasal other"),
            Map.entry("result", "positive negative pending"),
            Map.entry(
                    "symptoms",
                    "fever cough respiratory pneumonia malaise headache nausea diarrhea conjunctivitis smellTaste"
                            + " soreThroat runnyNose breathless other"),
            Map.entry(
                    "emergencySigns",
                    "paleFace purpleLips actsStrange roughBreath suddenBreathless breathlessMoving chestPain cannotLie"
                            + " shoulderBreathing suddenWheeze dazed confused irregularPulse"),
            Map.entry(
                    "riskFactors",
                    "respiratoryChronic diabetes hypertension cardiovascular cerebrovascular kidney dialysis cancer"
                            + " obesity immunosuppressed transplant smoking dyslipidemia hiv pregnantLate"),
            Map.entry(
                    "questionnaire.symptoms",
                    "fever cough breathless soreThroat runnyNose malaise headache nausea diarrhea smellTaste conjunctivitis other"),
            Map.entry(
                    "questionnaire.riskFactors",
                    "respiratoryChronic diabetes hypertension cardiovascular cerebrovascular kidney dialysis cancer"
                            + " obesity immunosuppressed transplant smoking dyslipidemia pregnantLate"),
            Map.entry("needs", "food oximeter childCare care interpreter money"),
            Map.entry("confirmation", "confirmed returned transferred withdrawn"),
            Map.entry(
                    "remarkFields",
                    "diagnosisType onsetOn sampledOn diagnosedOn method specimen result name kana sex birthDate address"
                            + " phone hospitalised needsTreatment pregnant symptoms doctor remarks"),
            Map.entry("furtherTests.method", "nucleicAcid antigenQuantitative antigenQualitative isolation clinical"),
            Map.entry("furtherTests.specimen", "sputum nasopharyngeal saliva nasal other"),
            Map.entry("furtherTests.result", "positive negative pending"),
            Map.entry("variantResult", "detected notDetected pending"),
            Map.entry("vaccinations.product", "pfizer moderna astraZeneca novavax other unknown"),
            Map.entry("transfer", "accepted returned"),
            Map.entry("reached", YES_NO),
            Map.entry("found", YES_NO),
            Map.entry("dyspnoea", YES_NO_UNKNOWN),
            Map.entry("oxygenNeeded", YES_NO_UNKNOWN),
            Map.entry("livesAlone", YES_NO_UNKNOWN),
            Map.entry("livesWithRisk", YES_NO_UNKNOWN),
            Map.entry("needsCare", YES_NO_UNKNOWN),
            Map.entry("canIsolate", YES_NO_UNKNOWN),
            Map.entry("careFacility", YES_NO_UNKNOWN),
            Map.entry("improving", YES_NO_UNKNOWN),
            Map.entry("antipyretic", YES_NO_UNKNOWN),
            Map.entry("routeCertainty", "confirmed presumed unknown"),
            Map.entry("placement", "hospital hotel home careFacility"),
            Map.entry("bedOffer", "accepted declined"),
            Map.entry("hospitalOutcome", "discharged moved died"),
            Map.entry("negativeTest", "laboratory kit"),
            Map.entry("assessment", "continue worsened"),
            Map.entry("decision", "goOn worsened"),
            Map.entry("release", "released extended"),
            Map.entry("conclusion", "awaited found notFound"),
            Map.entry("outcome", "inTreatment recovered sequelae died unknown"),
            Map.entry("inform-contact.followUp", "informed lost"),
            Map.entry("inform-contact.language", "ja en zh ko vi pt"),
            Map.entry("tell-end.followUp", "informed lost"),
            Map.entry("observe-contact.followUp", "finished positive goOn lost"));

    private FormContract() {}

    /** Form id to its submitted keys, each with its kind and perhaps a star. */
    static Map<String, Map<String, String>> submitted() {
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        for (String line : FORMS) {
            Map<String, String> keys = new LinkedHashMap<>();
            for (String word : line.substring(line.indexOf(' ') + 1).split(" ")) {
                keys.put(word.substring(0, word.indexOf(':')), word.substring(word.indexOf(':') + 1));
            }
            forms.put(line.substring(0, line.indexOf(' ')), keys);
        }
        return forms;
    }

    static List<String> codes(String form, String key) {
        String codes = CODES.getOrDefault(form + "." + key, CODES.get(key));
        return codes == null ? List.of() : List.of(codes.split(" "));
    }
}
