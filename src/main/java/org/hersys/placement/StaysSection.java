package org.hersys.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.springframework.stereotype.Component;

/** The stays on the case page; a hotel sees its own. */
@Component
class StaysSection implements CaseSection {

    private final Stays stays;
    private final Names names;

    StaysSection(Stays stays, Names names) {
        this.stays = stays;
        this.names = names;
    }

    @Override
    public String key() {
        return "stays";
    }

    @Override
    public List<Map<String, Object>> of(CaseFile file) {
        return !CurrentActor.get().sight().seesCases()
                ? null
                : stays.of(file.id()).stream().map(this::shown).toList();
    }

    private Map<String, Object> shown(Stay stay) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("kind", stay.kind());
        shown.put(
                "organisation",
                stay.organisation() == null ? stay.placeName() : names.organisation(stay.organisation()));
        shown.put("since", stay.since());
        shown.put("until", stay.until());
        shown.put("room", stay.room());
        shown.put("icu", stay.icu());
        shown.put("ventilator", stay.ventilator());
        shown.put("ecmo", stay.ecmo());
        shown.put("outcome", stay.outcome());
        shown.put("note", stay.note());
        return shown;
    }
}
