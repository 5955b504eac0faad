package org.hersys.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.springframework.stereotype.Component;

/** Releases offered and decided, on the case page of the health centre. */
@Component
class ReleasesSection implements CaseSection {

    private final Releases releases;
    private final Names names;

    ReleasesSection(Releases releases, Names names) {
        this.releases = releases;
        this.names = names;
    }

    @Override
    public String key() {
        return "releases";
    }

    @Override
    public List<Map<String, Object>> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE ->
                releases.of(file.id()).stream().map(this::shown).toList();
            case PREFECTURE, CLINIC, AGENCY, POLICY, NONE -> null;
        };
    }

    private Map<String, Object> shown(Release release) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("earliestOn", release.earliestOn());
        shown.put("ruleDate", release.ruleDate());
        shown.put("outcome", release.outcome());
        shown.put("automatic", release.automatic());
        shown.put("extendedUntil", release.extendedUntil());
        shown.put("reason", release.reason());
        shown.put("decidedAt", release.decidedAt());
        shown.put("decidedBy", names.person(release.decidedBy()));
        return shown;
    }
}
