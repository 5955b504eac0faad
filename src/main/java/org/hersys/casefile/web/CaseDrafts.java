package org.hersys.casefile.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Field;
import org.hersys.casefile.editing.FieldGroups;
import org.hersys.casefile.editing.TypedGroup;
import org.hersys.tasklist.Drafts;
import org.hersys.tasklist.Refusal;
import org.springframework.stereotype.Component;

/**
 * What somebody is typing on the page of a case and has not saved: kept on the server while it is typed, so that it survives
 * the end of the session. Only its writer sees it.
 */
@Component
class CaseDrafts {

    private static final String NOTE = "note";

    private final Drafts drafts;
    private final FieldGroups groups;
    private final ObjectMapper json;

    CaseDrafts(Drafts drafts, FieldGroups groups, ObjectMapper json) {
        this.drafts = drafts;
        this.groups = groups;
        this.json = json;
    }

    /** Something that waits to be gone on with; the address leads to its field group or note. */
    public record Unsaved(String group, String item, OffsetDateTime savedAt, String address) {}

    /** A note that was begun, under the id with which it will be written. */
    public record BegunNote(UUID id, String body, boolean pinned) {}

    /**
     * Keeps the fields of an open form and what their writer had seen in them; whether they are kept. While two versions are
     * offered side by side, the draft from before stays, which leads to the same offer again.
     */
    boolean keep(CaseFile file, String group, String item, Map<String, String[]> sent) {
        List<String> names = names(file, group);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (names.contains(name.replaceFirst("^seen\\.", ""))) {
                typed.put(name, List.of(values));
            }
        });
        return !typed.isEmpty() && !sent.containsKey("contested") && save(place(file, group, item), typed);
    }

    /** Keeps a note; an empty one is forgotten. Whether there is one now. */
    boolean keepNote(CaseFile file, UUID id, String body, boolean pinned) {
        if (body.isBlank()) {
            discardNote(file);
            return false;
        }
        return save(
                place(file, NOTE, ""),
                Map.of(
                        "id", List.of(id.toString()),
                        "body", List.of(body),
                        "pinned", List.of(Boolean.toString(pinned))));
    }

    /** A field group as it is opened: as it was left, where somebody left it without saving. */
    OpenForm open(CaseFile file, String group, String item) {
        return drafts.ofPage(place(file, group, item))
                .map(draft ->
                        OpenForm.resumed(group, TypedGroup.of(item, names(file, group), sent(draft)), draft.savedAt()))
                .orElseGet(() -> OpenForm.begun(group, item));
    }

    /** The note that was begun. */
    Optional<BegunNote> note(CaseFile file) {
        return drafts.ofPage(place(file, NOTE, ""))
                .map(this::sent)
                .map(sent -> new BegunNote(
                        UUID.fromString(sent.get("id")[0]),
                        sent.get("body")[0],
                        Boolean.parseBoolean(sent.get("pinned")[0])));
    }

    /** What waits and can still be saved by the current actor, apart from what the page shows already. */
    List<Unsaved> unsaved(CaseFile file, CaseTab tab, OpenForm open) {
        return drafts.ofPages(place(file)).stream()
                .map(kept -> unsaved(file, kept))
                .filter(one -> one.group().equals(NOTE)
                        ? tab != CaseTab.RECORD
                        : groups.findToEdit(file, one.group()).isPresent() && !isOpen(one, open))
                .toList();
    }

    /** Forgets a draft, because it was saved or is not wanted. */
    void discard(CaseFile file, String group, String item) {
        drafts.discardOfPage(place(file, group, item));
    }

    /** Forgets the note that was begun. */
    void discardNote(CaseFile file) {
        discard(file, NOTE, "");
    }

    private Unsaved unsaved(CaseFile file, Drafts.Kept kept) {
        String[] parts = kept.place().substring(place(file).length()).split(":", 2);
        String address = parts[0].equals(NOTE)
                ? CaseTab.RECORD.address(file.number()) + "#notes"
                : CaseTab.ofGroup(parts[0]).address(file.number()) + "?edit=" + parts[0] + "&item=" + parts[1]
                        + "#group-" + parts[0];
        return new Unsaved(parts[0], parts[1], kept.savedAt(), address);
    }

    private static boolean isOpen(Unsaved one, OpenForm open) {
        return open != null && open.group().equals(one.group()) && open.item().equals(one.item());
    }

    private boolean save(String place, Map<String, List<String>> typed) {
        try {
            drafts.saveOfPage(place, json.valueToTree(typed));
            return true;
        } catch (Refusal unkept) {
            return false;
        }
    }

    private Map<String, String[]> sent(Drafts.Draft draft) {
        return json.convertValue(draft.answers(), new TypeReference<>() {});
    }

    private List<String> names(CaseFile file, String group) {
        return groups.find(group).stream()
                .flatMap(found -> found.fields(file).stream())
                .map(Field::name)
                .toList();
    }

    private static String place(CaseFile file) {
        return "case:" + file.id() + ":";
    }

    private static String place(CaseFile file, String group, String item) {
        return place(file) + group + ":" + item;
    }
}
