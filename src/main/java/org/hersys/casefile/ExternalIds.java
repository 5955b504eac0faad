package org.hersys.casefile;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Section;
import org.hersys.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of a case in NESID and in the surveillance of pathogens. Neither register publishes how its numbers are
 * built, so only what no number holds is refused.
 */
@Component
class ExternalIds extends SteadyGroup {

    private static final List<Field> FIELDS = List.of(Field.line("nesid"), Field.line("pathogen"));
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Z0-9]([A-Z0-9-]{2,18})[A-Z0-9]");

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final Words words;

    ExternalIds(JdbcClient jdbc, ActingAsSystem actingAsSystem, Words words) {
        super("externalIds", Section.NOTES, FIELDS);
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.words = words;
    }

    @Override
    public Map<String, String> read(CaseFile file, String item) {
        Map<String, String> known = new LinkedHashMap<>();
        jdbc.sql("select system, value from external_id where case_id = ? and system in ('nesid', 'pathogen')")
                .param(file.id())
                .query(row -> {
                    known.put(row.getString("system"), row.getString("value"));
                });
        return known;
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Map<String, String> problems = new LinkedHashMap<>();
        values.forEach((system, value) -> {
            if (!NUMBER.matcher(value).matches()) {
                problems.put(system, words.say("edit.problem.externalId"));
            } else if (isOfAnother(file.id(), system, value)) {
                problems.put(system, words.say("edit.problem.externalIdTaken"));
            }
        });
        return problems;
    }

    @Override
    public void write(CaseFile file, String item, Map<String, String> values) {
        Map<String, String> before = read(file, item);
        for (Field field : FIELDS) {
            String system = field.name();
            if (values.get(system) == null) {
                jdbc.sql("delete from external_id where case_id = ? and system = ?")
                        .params(file.id(), system)
                        .update();
            } else if (before.containsKey(system)) {
                jdbc.sql("update external_id set value = ? where case_id = ? and system = ?")
                        .params(values.get(system), file.id(), system)
                        .update();
            } else {
                jdbc.sql("insert into external_id (system, value, case_id) values (?, ?, ?)")
                        .params(system, values.get(system), file.id())
                        .update();
            }
        }
    }

    /** Whether another case, which the actor perhaps may not see, has this number already. */
    private boolean isOfAnother(long caseId, String system, String value) {
        return actingAsSystem.call(() -> jdbc.sql(
                        "select exists (select from external_id where system = ? and value = ? and case_id <> ?)")
                .params(system, value, caseId)
                .query(Boolean.class)
                .single());
    }

    /** In half width and capitals, so that a number is the same however it was typed. */
    @Override
    public String kept(Field field, String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
