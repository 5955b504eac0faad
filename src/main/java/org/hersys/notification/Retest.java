package org.hersys.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.notification.NotificationRest.FurtherTest;

/**
 * Puts a test of the same course of care into the notification there is: the first positive test stays the one that
 * counts, the other stands beside it; what the later notification leaves open stays as it was.
 */
final class Retest {

    private static final int MOST_FURTHER = 3;

    private Retest() {}

    static NotificationContent together(NotificationContent earlier, NotificationContent later) {
        NotificationContent counts =
                "positive".equals(earlier.result()) || isIn(test(later), earlier) ? earlier : later;
        NotificationContent beside = counts == earlier ? later : earlier;
        NotificationContent sent = later.namesSender() ? later : earlier;
        NotificationContent read = reads(later) || !reads(earlier) && later.kana() != null ? later : earlier;
        return new NotificationContent(
                earlier.disease(),
                answers(earlier, later),
                later.diagnosisType(),
                later.name(),
                read.kana(),
                read.kanaSuggested(),
                later.sex(),
                later.birthDate(),
                either(later.address(), earlier.address()),
                either(later.phone(), earlier.phone()),
                counts.method(),
                counts.specimen(),
                counts.sampledOn(),
                counts.result(),
                counts.diagnosedOn(),
                onset(earlier, later, counts),
                earlier.hospitalised() || later.hospitalised(),
                earlier.needsTreatment() || later.needsTreatment(),
                earlier.pregnant() || later.pregnant(),
                symptoms(earlier, later),
                either(later.doctor(), earlier.doctor()),
                sent.clinic(),
                sent.clinicAddress(),
                sent.clinicPhone(),
                either(later.remarks(), earlier.remarks()),
                rest(earlier.rest(), test(counts), test(beside)),
                accepted(earlier, later),
                null,
                earlier.earlierCase());
    }

    /** A reading that somebody has looked at; a suggestion never takes its place. */
    private static boolean reads(NotificationContent said) {
        return said.kana() != null && !said.kanaSuggested();
    }

    private static <T> T either(T later, T earlier) {
        return later == null ? earlier : later;
    }

    /** Somebody without symptoms has no onset, and symptoms that began after the test that counts are asked for later. */
    private static LocalDate onset(NotificationContent earlier, NotificationContent later, NotificationContent counts) {
        LocalDate onset = either(earlier.onsetOn(), later.onsetOn());
        LocalDate sampled = either(counts.sampledOn(), counts.diagnosedOn());
        return "asymptomatic".equals(later.diagnosisType()) || onset == null || onset.isAfter(sampled) ? null : onset;
    }

    private static Map<String, Object> answers(NotificationContent earlier, NotificationContent later) {
        Map<String, Object> answers = new HashMap<>(earlier.answers());
        answers.putAll(later.answers());
        return answers;
    }

    private static List<String> symptoms(NotificationContent earlier, NotificationContent later) {
        Set<String> symptoms = new LinkedHashSet<>(earlier.symptoms());
        symptoms.addAll(later.symptoms());
        return "asymptomatic".equals(later.diagnosisType()) ? List.of() : List.copyOf(symptoms);
    }

    private static List<AcceptedWarning> accepted(NotificationContent earlier, NotificationContent later) {
        List<AcceptedWarning> accepted = new ArrayList<>(earlier.acceptedWarnings());
        accepted.addAll(later.acceptedWarnings());
        return accepted;
    }

    private static boolean isIn(FurtherTest test, NotificationContent said) {
        return test.equals(test(said)) || said.rest().furtherTests().contains(test);
    }

    private static FurtherTest test(NotificationContent said) {
        return new FurtherTest(
                said.method(), said.specimen(), either(said.sampledOn(), said.diagnosedOn()), said.result());
    }

    /** The latest three stand beside the one that counts; older ones can be read in the earlier versions. */
    private static NotificationRest rest(NotificationRest rest, FurtherTest counts, FurtherTest beside) {
        Set<FurtherTest> tests = new LinkedHashSet<>(rest.furtherTests());
        tests.add(beside);
        tests.remove(counts);
        List<FurtherTest> latest = List.copyOf(tests);
        return rest.with(latest.subList(Math.max(0, latest.size() - MOST_FURTHER), latest.size()));
    }
}
