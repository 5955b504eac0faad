package org.hersys.notification;

import java.util.List;
import java.util.Map;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.hersys.casefile.OpeningCase;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** Where the patient lives or stays; a new address is kept beside the earlier ones. */
@Component
class AddressGroup implements FieldGroup {

    private final Cases cases;
    private final OpeningCase opening;
    private final Words words;

    AddressGroup(Cases cases, OpeningCase opening, Words words) {
        this.cases = cases;
        this.opening = opening;
        this.words = words;
    }

    @Override
    public String key() {
        return "address";
    }

    @Override
    public Section section() {
        return Section.ADDRESS;
    }

    @Override
    public List<Field> fields(CaseFile file) {
        return List.of(Field.line("address").asNeeded());
    }

    @Override
    public Map<String, String> read(CaseFile file, String item) {
        return cases.address(file.id())
                .map(address -> Map.of("address", address))
                .orElseGet(Map::of);
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Problems problems = new Problems();
        problems.required("address", values.get("address"));
        problems.line("address", values.get("address"), 300);
        return problems.said(words);
    }

    @Override
    public void write(CaseFile file, String item, Map<String, String> values) {
        opening.settle(file.id(), values.get("address"));
    }
}
