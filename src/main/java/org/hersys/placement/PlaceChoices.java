package org.hersys.placement;

import java.util.List;
import java.util.Map;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.text.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Hospitals or hotels of a prefecture to choose from, each with the number of patients it has now. */
@Component
class PlaceChoices {

    private final Organisations organisations;
    private final Stays stays;
    private final Words words;

    PlaceChoices(Organisations organisations, Stays stays, Words words) {
        this.organisations = organisations;
        this.stays = stays;
        this.words = words;
    }

    /** Options of a select. */
    List<Map<String, String>> of(String prefecture, String kind) {
        return organisations.ofKind(prefecture, kind).stream()
                .map(found -> Map.of("value", found.code(), "label", label(found)))
                .toList();
    }

    /** Whether a code is one of the options: a form may have been tampered with. */
    boolean offers(String prefecture, String kind, String code) {
        return organisations.ofKind(prefecture, kind).stream()
                .anyMatch(found -> found.code().equals(code));
    }

    private String label(Organisation found) {
        return words.say(
                "placement.choice", found.name(LocaleContextHolder.getLocale()), stays.patientsOf(found.code()));
    }
}
