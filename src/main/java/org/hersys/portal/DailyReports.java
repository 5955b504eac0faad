package org.hersys.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hersys.access.Organisations;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.observation.OwnReport;
import org.hersys.observation.OwnReports;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** What the pages of the daily report show and read. */
@Component
@Transactional(readOnly = true)
class DailyReports {

    private final ReportingMembers members;
    private final OwnReports reports;
    private final Cases cases;
    private final Organisations organisations;

    DailyReports(ReportingMembers members, OwnReports reports, Cases cases, Organisations organisations) {
        this.members = members;
        this.reports = reports;
        this.cases = cases;
        this.organisations = organisations;
    }

    /** A report that came in, with the name of whom it is about. */
    record Shown(String name, OwnReport report) {}

    /** One empty form for each member. */
    List<ReportForm> empty() {
        return members.all().stream()
                .map(member -> ReportForm.empty(
                        member,
                        reports.of(member.caseId(), 1).stream().findFirst().orElse(null)))
                .toList();
    }

    /** The form for correcting a report, if it is one's own and still the newest version. */
    Optional<ReportForm> correcting(long id) {
        return members.all().stream()
                .flatMap(member ->
                        reports.find(member.caseId(), id).stream().map(wrong -> ReportForm.correcting(member, wrong)))
                .findFirst();
    }

    /** What was sent, for those members that were on the page. */
    List<ReportForm> sent(MultiValueMap<String, String> sent) {
        return members.all().stream()
                .filter(member -> sent.containsKey("m" + member.caseId()))
                .map(member -> ReportForm.of(member, sent, last(member.caseId(), sent)))
                .toList();
    }

    /** "The same" means what the page showed, not what has come in since. */
    private Optional<OwnReport> last(long caseId, MultiValueMap<String, String> sent) {
        String id = sent.getFirst("m" + caseId + ".last");
        return id != null && id.matches("\\d{1,18}") ? reports.find(caseId, Long.parseLong(id)) : Optional.empty();
    }

    /** Reports of one page, by the id it was sent under. */
    List<Shown> sentAs(String reportId) {
        Map<Long, String> names = members.all().stream()
                .collect(Collectors.toMap(ReportingMembers.Member::caseId, ReportingMembers.Member::name));
        return reports.sentAs(reportId).stream()
                .map(report -> new Shown(names.get(report.caseId()), report))
                .toList();
    }

    /** Whom to call about an alert: the health centre. */
    PortalHome.Call whomToCall(long caseId) {
        CaseFile file = cases.get(caseId);
        return organisations
                .find(file.office())
                .map(office -> new PortalHome.Call(office.name(LocaleContextHolder.getLocale()), office.phone()))
                .orElseThrow();
    }
}
