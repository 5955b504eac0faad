package org.hersys.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.ReadOnce;
import org.hersys.casefile.CaseFile;
import org.hersys.placement.InterviewAnswers;
import org.hersys.placement.Interviewed;
import org.hersys.text.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the course of the illness from the case file. For steps, which have the system's sight. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReleaseFacts {

    private final ReadOnce once;
    private final InterviewAnswers interviews;
    private final NegativeTests negativeTests;

    ReleaseFacts(ReadOnce once, InterviewAnswers interviews, NegativeTests negativeTests) {
        this.negativeTests = negativeTests;
        this.once = once;
        this.interviews = interviews;
    }

    /** A report with the symptoms it named. */
    private record Report(OffsetDateTime at, boolean symptoms, Easing.Reading reading) {}

    IllnessCourse course(CaseFile file) {
        List<Report> reports = reports(file.id());
        Interviewed interview = interviews.of(file.id());
        LocalDate onset = file.onsetOn() == null ? interview.onsetOn() : file.onsetOn();
        boolean wellAtFirst = interview.held() && interview.symptoms().isEmpty() && onset == null;
        LocalDate laterOnset = reports.stream()
                .filter(Report::symptoms)
                .findFirst()
                .map(report -> report.at().atZoneSameInstant(Dates.JAPAN).toLocalDate())
                .orElse(null);
        boolean symptomatic = onset != null || !interview.symptoms().isEmpty() || laterOnset != null;
        return new IllnessCourse(
                symptomatic,
                wellAtFirst ? laterOnset : onset,
                sampledOn(file),
                Easing.since(reports.stream().map(Report::reading).toList()),
                negativeTests.ofLaboratory(file.id()));
    }

    boolean isolationEndingTest(CaseFile file, LocalDate dayZero) {
        return negativeTests.endsIsolation(file.id(), dayZero);
    }

    private LocalDate sampledOn(CaseFile file) {
        return once.find(
                        "select sampled_on from notification where case_id = ? order by revision desc limit 1",
                        LocalDate.class,
                        file.id())
                .or(() -> Optional.ofNullable(file.diagnosedOn()))
                .orElseGet(
                        () -> file.reportedAt().atZoneSameInstant(Dates.JAPAN).toLocalDate());
    }

    private List<Report> reports(long caseId) {
        return once.list("""
                        select observed_at, improving, antipyretic, temperature, symptoms, emergency_signs from observation
                        where case_id = ? and reached order by observed_at, id""", ReleaseFacts::read, caseId);
    }

    private static Report read(ResultSet row, int number) throws SQLException {
        List<String> symptoms = List.of((String[]) row.getArray("symptoms").getArray());
        List<String> signs = List.of((String[]) row.getArray("emergency_signs").getArray());
        OffsetDateTime at = row.getObject("observed_at", OffsetDateTime.class);
        boolean hardBreathing = symptoms.contains("breathless") || !signs.isEmpty();
        Easing.Reading reading = new Easing.Reading(
                at,
                row.getObject("improving", Boolean.class),
                row.getObject("antipyretic", Boolean.class),
                row.getBigDecimal("temperature"),
                hardBreathing);
        return new Report(at, !symptoms.isEmpty() || !signs.isEmpty(), reading);
    }
}
