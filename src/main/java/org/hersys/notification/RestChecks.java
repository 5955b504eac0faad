package org.hersys.notification;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hersys.disease.Disease;
import org.hersys.notification.NotificationRest.FurtherTest;
import org.hersys.notification.NotificationRest.Vaccination;
import org.hersys.text.LocalGovernmentCode;

/** Whether what a notification says beyond the six items can be true; fields are named {@code rest.<field>}. */
final class RestChecks {

    private static final int MOST_TESTS = 3;
    private static final int MOST_DOSES = 10;

    private final NotificationContent content;
    private final NotificationRest rest;
    private final Disease disease;
    private final LocalDate today;
    private final Problems problems;

    RestChecks(NotificationContent content, Disease disease, LocalDate today, Problems problems) {
        this.content = content;
        this.rest = content.rest();
        this.disease = disease;
        this.today = today;
        this.problems = problems;
    }

    void check() {
        texts();
        dates();
        tests();
        vaccinations();
    }

    private void texts() {
        problems.require(
                rest.postalCode() == null || isPostalCode(rest.postalCode()),
                "rest.postalCode",
                "notification.problem.postalCode");
        problems.require(
                rest.municipality() == null || LocalGovernmentCode.isRight(rest.municipality()),
                "rest.municipality",
                "notification.problem.municipality");
        problems.line("rest.occupation", rest.occupation(), 100);
        problems.line("rest.workplace", rest.workplace(), 200);
        problems.line("rest.guardian", rest.guardian(), 100);
        problems.line("rest.guardianContact", rest.guardianContact(), 300);
        problems.oneOf("rest.variantResult", rest.variantResult(), NotificationCodes.VARIANT_RESULTS);
        problems.line("rest.variant", rest.variant(), 100);
        problems.line("rest.lineage", rest.lineage(), 100);
    }

    private void dates() {
        day("rest.firstSeenOn", rest.firstSeenOn());
        day("rest.infectedOn", rest.infectedOn());
        LocalDate end = content.onsetOn() == null ? content.diagnosedOn() : content.onsetOn();
        problems.require(
                rest.infectedOn() == null || end == null || !rest.infectedOn().isAfter(end),
                "rest.infectedOn",
                "notification.problem.infectedAfterOnset");
        problems.require(
                rest.firstSeenOn() == null
                        || content.diagnosedOn() == null
                        || !rest.firstSeenOn().isAfter(content.diagnosedOn()),
                "rest.firstSeenOn",
                "notification.problem.seenAfterDiagnosis");
    }

    private void tests() {
        List<FurtherTest> tests = rest.furtherTests();
        problems.require(
                tests.size() <= MOST_TESTS, "rest.furtherTests", "notification.problem.tooManyTests", MOST_TESTS);
        for (int row = 0; row < tests.size(); row++) {
            FurtherTest test = tests.get(row);
            String place = "rest.furtherTests[" + row + "].";
            code(place + "method", test.method(), Set.copyOf(disease.codes("method")));
            code(place + "specimen", test.specimen(), Set.copyOf(disease.codes("specimen")));
            code(place + "result", test.result(), Set.copyOf(disease.codes("result")));
            problems.required(place + "sampledOn", test.sampledOn());
            day(place + "sampledOn", test.sampledOn());
        }
    }

    private void vaccinations() {
        List<Vaccination> doses = rest.vaccinations();
        problems.require(
                doses.size() <= MOST_DOSES, "rest.vaccinations", "notification.problem.tooManyDoses", MOST_DOSES);
        LocalDate before = null;
        for (int row = 0; row < doses.size(); row++) {
            Vaccination dose = doses.get(row);
            String place = "rest.vaccinations[" + row + "].";
            code(place + "product", dose.product(), NotificationCodes.VACCINES);
            day(place + "vaccinatedOn", dose.vaccinatedOn());
            problems.require(
                    before == null
                            || dose.vaccinatedOn() == null
                            || dose.vaccinatedOn().isAfter(before),
                    place + "vaccinatedOn",
                    "notification.problem.doseOrder");
            before = dose.vaccinatedOn() == null ? before : dose.vaccinatedOn();
        }
    }

    private void code(String field, String code, Set<String> codes) {
        problems.required(field, code);
        problems.oneOf(field, code, codes);
    }

    private void day(String field, LocalDate day) {
        problems.notInFuture(field, day, today);
        problems.require(
                day == null || content.birthDate() == null || !day.isBefore(content.birthDate()),
                field,
                "notification.problem.beforeBirth");
    }

    /** Seven digits, in any width, with or without a hyphen or the sign 〒. */
    private static boolean isPostalCode(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).matches("〒? ?[0-9]{3}[-ー−‐ ]?[0-9]{4}");
    }
}
