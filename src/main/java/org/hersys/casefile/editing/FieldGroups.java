package org.hersys.casefile.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.AccessMatrix;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Right;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.FieldGroup;
import org.springframework.stereotype.Component;

/** The field groups that modules give, and who may change them. */
@Component
public class FieldGroups {

    private final Map<String, FieldGroup> groups = new LinkedHashMap<>();

    FieldGroups(List<FieldGroup> groups) {
        groups.forEach(group -> this.groups.put(group.key(), group));
    }

    /** The group of a name, where there is one. */
    public Optional<FieldGroup> find(String key) {
        return Optional.ofNullable(groups.get(key));
    }

    /** The group of a name that the current actor may change in this case. */
    public Optional<FieldGroup> findToEdit(CaseFile file, String key) {
        return find(key).filter(group -> mayEdit(file, group));
    }

    /** Whether the current actor may change this group of this case: by right, and because the case is the actor's own. */
    public static boolean mayEdit(CaseFile file, FieldGroup group) {
        Actor actor = CurrentActor.get();
        boolean own =
                switch (actor.sight()) {
                    case OFFICE -> actor.organisation().equals(file.office());
                    case CLINIC ->
                        actor.organisation().equals(file.clinic())
                                || actor.organisation().equals(file.placeOrganisation());
                    case SYSTEM, PREFECTURE, AGENCY, POLICY, NONE -> false;
                };
        return own && AccessMatrix.gives(actor, group.section(), Right.CHANGE);
    }
}
