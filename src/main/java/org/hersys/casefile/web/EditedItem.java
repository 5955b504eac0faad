package org.hersys.casefile.web;

import java.util.regex.Pattern;
import org.hersys.casefile.editing.FieldGroups;
import org.springframework.stereotype.Component;

/** Whether an address names a field group and, where a case has many of it, one of them by its id. */
@Component
class EditedItem {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FieldGroups groups;

    EditedItem(FieldGroups groups) {
        this.groups = groups;
    }

    boolean fits(String group, String item) {
        return groups.find(group)
                .filter(found -> found.hasItems() ? ID.matcher(item).matches() : item.isEmpty())
                .isPresent();
    }
}
