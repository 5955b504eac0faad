package org.hersys.casefile;

import java.util.List;
import org.hersys.access.Section;

/** A field group that has the same fields in every case. */
public abstract class SteadyGroup implements FieldGroup {

    private final String key;
    private final Section section;
    private final List<Field> fields;

    protected SteadyGroup(String key, Section section, List<Field> fields) {
        this.key = key;
        this.section = section;
        this.fields = fields;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Section section() {
        return section;
    }

    @Override
    public List<Field> fields(CaseFile file) {
        return fields;
    }
}
