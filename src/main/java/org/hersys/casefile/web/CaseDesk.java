package org.hersys.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.enquiry.Enquiries;
import org.springframework.stereotype.Component;

/** What is worked on directly on a tab: field groups, notes, papers, enquiries, and the household beside them. */
@Component
class CaseDesk {

    private final GroupViews groups;
    private final HouseholdView household;
    private final NoteViews notes;
    private final Enquiries enquiries;
    private final CaseDrafts drafts;

    CaseDesk(GroupViews groups, HouseholdView household, NoteViews notes, Enquiries enquiries, CaseDrafts drafts) {
        this.groups = groups;
        this.household = household;
        this.notes = notes;
        this.enquiries = enquiries;
        this.drafts = drafts;
    }

    /** The model's part; what is written anew gets its id here, so that sending it twice makes it once. */
    Map<String, Object> of(CaseFile file, CaseTab tab, OpenForm open) {
        Map<String, Object> view = new HashMap<>(notes.of(file, tab));
        view.put("groups", groups.of(file, tab.groups(), open));
        view.put("changes", tab == CaseTab.COURSE ? groups.changes(file) : List.of());
        view.put("household", tab == CaseTab.CONTACTS || tab == CaseTab.BASICS ? household.of(file) : List.of());
        view.put("enquiries", tab == CaseTab.BASICS && enquiries.isOpen(file) ? enquiries.of(file) : null);
        view.put("unsaved", drafts.unsaved(file, tab, open));
        view.put("begunNote", tab == CaseTab.RECORD ? drafts.note(file).orElse(null) : null);
        view.put("newItem", UUID.randomUUID().toString());
        view.put("newPaper", UUID.randomUUID().toString());
        return view;
    }
}
