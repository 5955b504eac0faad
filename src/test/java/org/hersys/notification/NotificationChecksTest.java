package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.time.LocalDate;
import java.util.List;
import org.hersys.disease.Diseases;
import org.hersys.support.Declared;
import org.hersys.support.Notified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationChecksTest {

    private static final LocalDate TODAY = today();
    private static final Diseases DISEASES = Declared.diseases();

    @Test
    void anOrdinaryNotificationHasNoProblem() {
        assertThat(problems(patient())).isEmpty();
    }

    @Test
    void allDatesMayFallOnOneDay() {
        assertThat(problems(patient().born(TODAY).onset(TODAY).sampled(TODAY).diagnosed(TODAY)))
                .isEmpty();
    }

    @Test
    void noDateMayLieInTheFuture() {
        assertThat(problems(patient().diagnosed(TODAY.plusDays(1)))).containsExactly("diagnosedOn problem.inFuture");
        assertThat(problems(patient().born(TODAY.plusDays(1)))).contains("birthDate problem.inFuture");
        assertThat(problems(patient().onset(TODAY.plusDays(1)))).containsExactly("onsetOn problem.inFuture");
        assertThat(problems(patient().sampled(TODAY.plusDays(1)))).contains("sampledOn problem.inFuture");
    }

    @Test
    void theOnsetIsNotAfterTheSampling() {
        assertThat(problems(patient().onset(TODAY.minusDays(1)).sampled(TODAY.minusDays(1))))
                .isEmpty();
        assertThat(problems(patient().onset(TODAY).sampled(TODAY.minusDays(1))))
                .containsExactly("onsetOn notification.problem.onsetAfterSampling");
    }

    @Test
    void theSamplingIsNotAfterTheDiagnosis() {
        assertThat(problems(patient().onset(null).sampled(TODAY).diagnosed(TODAY.minusDays(1))))
                .containsExactly("sampledOn notification.problem.sampledAfterDiagnosis");
    }

    @Test
    void theOnsetIsNotAfterTheDiagnosisEvenWithoutATest() {
        assertThat(problems(
                        patient().method("clinical").sampled(null).onset(TODAY).diagnosed(TODAY.minusDays(1))))
                .containsExactly("onsetOn notification.problem.onsetAfterDiagnosis");
    }

    @Test
    void nothingHappensBeforeBirth() {
        assertThat(problems(patient().born(TODAY.minusDays(1))))
                .containsExactly("onsetOn notification.problem.beforeBirth");
        assertThat(problems(patient().onset(null).born(TODAY)))
                .containsExactly("sampledOn notification.problem.beforeBirth");
    }

    @Test
    void aPersonIsAtMost120YearsOld() {
        assertThat(problems(patient().born(TODAY.minusYears(121).plusDays(1)))).isEmpty();
        assertThat(problems(patient().born(TODAY.minusYears(121))))
                .containsExactly("birthDate notification.problem.tooOld");
    }

    @Test
    void onlyADiagnosisWithoutATestHasNoSpecimen() {
        assertThat(problems(patient().sampled(null)))
                .containsExactly("sampledOn notification.problem.sampledOnMissing");
        assertThat(problems(patient().sampled(null).method("clinical"))).isEmpty();
    }

    @Test
    void aSuspectedCaseIsNotifiedOnlyFromHospital() {
        assertThat(problems(patient().type("suspected").result("pending")))
                .containsExactly("diagnosisType notification.problem.suspectedOutsideHospital");
        assertThat(problems(patient().type("suspected").result("pending").hospitalised()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "asymptomatic"})
    void anEstablishedDiagnosisDoesNotWaitForItsResult(String type) {
        assertThat(problems(patient().type(type).onset(null).symptoms().result("pending")))
                .containsExactly("result notification.problem.pendingResult");
    }

    @Test
    void somebodyWithoutSymptomsHasNeitherSymptomsNorOnset() {
        assertThat(problems(patient().type("asymptomatic")))
                .containsExactlyInAnyOrder(
                        "symptoms notification.problem.symptomsOfCarrier",
                        "onsetOn notification.problem.onsetOfCarrier");
    }

    @Test
    void aPregnantManIsAContradiction() {
        assertThat(problems(patient().pregnant())).isEmpty();
        assertThat(problems(patient().pregnant().sex("male")))
                .containsExactly("pregnant notification.problem.pregnantMan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"𠮷野 家", "O'Brien-Söderström", "👨‍👩‍👧 家族", "<b>太字</b>", "葛\uDB40\uDD00城", "Nguyễn Văn Ả"})
    void aNameMayHoldEveryLetterOfEveryScript(String name) {
        assertThat(problems(patient().named(name))).isEmpty();
        assertThat(patient().named(name).content().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"山田\u0000太郎", "山田\n太郎", "山田\u202E太郎", "山田\u0007", "山田\uD842"})
    void aNameHoldsNoCharacterThatCannotBeSeenAndMisleads(String name) {
        assertThat(problems(patient().named(name + "子"))).containsExactly("name problem.controlCharacter");
    }

    @Test
    void remarksMayHaveLinesButNoControlCharacters() {
        assertThat(problems(patient().remarks("一行目\r\n\t二行目"))).isEmpty();
        assertThat(problems(patient().remarks("一行目\u001b[31m"))).containsExactly("remarks problem.controlCharacter");
    }

    @Test
    void lengthsAreCountedInCharactersAsPeopleCountThem() {
        assertThat(problems(patient().named("𠮷".repeat(100)))).isEmpty();
        assertThat(problems(patient().named("𠮷".repeat(101)))).containsExactly("name problem.tooLong");
        assertThat(problems(patient().at("あ".repeat(301)))).containsExactly("address problem.tooLong");
        assertThat(problems(patient().remarks("x".repeat(10_000_000)))).containsExactly("remarks problem.tooLong");
    }

    @Test
    void aPhoneNumberHasDigits() {
        assertThat(problems(patient().phone("０３（１２３４）５６７８"))).isEmpty();
        assertThat(patient().phone(" ０３（１２３４）５６７８ ").content().phone()).isEqualTo("03(1234)5678");
        assertThat(problems(patient().phone(null))).isEmpty();
        assertThat(problems(patient().phone("なし"))).containsExactly("phone problem.phone");
    }

    @Test
    void unknownCodesAreNamed() {
        assertThat(problems(patient().type("zombie"))).containsExactly("diagnosisType problem.unknownCode");
        assertThat(problems(patient().symptoms("fever", "<script>"))).containsExactly("symptoms problem.unknownCode");
        assertThat(problems(patient().method("unknown"))).containsExactly("method problem.unknownCode");
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        NotificationContent nothing = new NotificationContent(
                null, null, null, " ", null, null, null, null, "　", null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null);
        assertThat(NotificationChecks.problems(nothing, DISEASES.standard(), "web", TODAY).stream()
                        .map(problem -> problem.field()))
                .containsExactlyInAnyOrder(
                        "diagnosisType",
                        "name",
                        "sex",
                        "birthDate",
                        "address",
                        "method",
                        "specimen",
                        "result",
                        "diagnosedOn",
                        "sampledOn");
    }

    private static List<String> problems(Notified notified) {
        return NotificationChecks.problems(notified.content(), DISEASES.standard(), "web", TODAY).stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }
}
