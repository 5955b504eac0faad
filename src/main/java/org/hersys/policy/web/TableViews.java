package org.hersys.policy.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.Names;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DecisionVersions;
import org.hersys.policy.desk.TableLanguage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tables and their versions as the policy desk shows them. */
@Component
class TableViews {

    private final DecisionVersions versions;
    private final TableLanguage language;
    private final Names names;
    private final Clock clock;

    TableViews(DecisionVersions versions, TableLanguage language, Names names, Clock clock) {
        this.versions = versions;
        this.language = language;
        this.names = names;
        this.clock = clock;
    }

    /** A table in the list. */
    record Listed(
            String decision,
            String name,
            String about,
            DecisionVersion inForce,
            List<DecisionVersion> planned,
            DecisionVersion inWork) {}

    /** When a version answers: past, now, planned. */
    record Dated(DecisionVersion version, String when, String approvedBy, String submittedBy) {}

    Listed listed(String decision) {
        List<DecisionVersion> published = versions.published(decision);
        OffsetDateTime now = OffsetDateTime.now(clock);
        DecisionVersion inForce = inForce(published, now).orElse(published.get(0));
        DmnTable table = table(inForce);
        return new Listed(
                decision,
                table.name(),
                table.about(),
                inForce,
                published.stream()
                        .filter(version -> version.validFrom().isAfter(now))
                        .toList(),
                versions.inWork(decision).orElse(null));
    }

    List<Dated> dated(String decision) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<DecisionVersion> published = versions.published(decision);
        Optional<DecisionVersion> inForce = inForce(published, now);
        return published.stream()
                .map(version -> new Dated(
                        version,
                        version.validFrom().isAfter(now)
                                ? "planned"
                                : inForce.filter(version::equals).isPresent() ? "now" : "past",
                        person(version.approvedBy()),
                        person(version.submittedBy())))
                .toList();
    }

    /** What is worked on at the desk: the draft or submission; where there is none the version in force. */
    DecisionVersion atDesk(String decision) {
        return versions.inWork(decision).orElseGet(() -> listed(decision).inForce());
    }

    /** The table in the reader's words. */
    DmnTable table(DecisionVersion version) {
        return DmnTableReader.read(dmn(version));
    }

    /** The text of the table in the reader's words. */
    String dmn(DecisionVersion version) {
        return language.inWordsOf(LocaleContextHolder.getLocale(), version.decision(), versions.dmn(version.id()));
    }

    List<String> people(List<String> logins) {
        return logins.stream().map(this::person).toList();
    }

    String person(String login) {
        return login == null ? null : names.person(login);
    }

    private static Optional<DecisionVersion> inForce(List<DecisionVersion> published, OffsetDateTime now) {
        return published.stream()
                .filter(version -> !version.validFrom().isAfter(now))
                .findFirst();
    }
}
