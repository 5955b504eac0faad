package org.hersys.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.OpenTasks;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.hersys.casefile.Person;
import org.hersys.casefile.register.CaseListing.Listed;
import org.hersys.text.Ages;
import org.springframework.stereotype.Component;

/** Cases as rows of a list: with the names of organisations and the clock that runs. */
@Component
class CaseListRows {

    private final OpenTasks tasks;
    private final Clocks clocks;
    private final Names names;
    private final Ages ages;

    CaseListRows(OpenTasks tasks, Clocks clocks, Names names, Ages ages) {
        this.tasks = tasks;
        this.clocks = clocks;
        this.names = names;
        this.ages = ages;
    }

    List<CaseListView.Row> of(List<Listed> found) {
        Map<Long, List<OpenTask>> open = tasks
                .of(found.stream().map(listed -> listed.file().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(OpenTask::caseId));
        Map<String, String> organisations = names.organisations(found.stream()
                .flatMap(listed ->
                        Stream.of(listed.file().office(), listed.file().placeOrganisation()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(listed -> row(listed, open.getOrDefault(listed.file().id(), List.of()), organisations))
                .toList();
    }

    private CaseListView.Row row(Listed listed, List<OpenTask> open, Map<String, String> organisations) {
        CaseFile file = listed.file();
        Person person = listed.person();
        return new CaseListView.Row(
                file.number(),
                file.disease(),
                person.name(),
                person.kana(),
                ages.brief(person.ageOn(clocks.now().toLocalDate()), person.ageBand()),
                person.sex(),
                file.status(),
                file.severity(),
                clocks.of(file, open),
                file.place(),
                file.place() == null ? null : organisations.get(file.placeOrganisation()),
                organisations.get(file.office()),
                file.reportedAt());
    }
}
