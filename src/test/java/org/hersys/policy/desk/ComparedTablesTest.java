package org.hersys.policy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hersys.engine.FeelSyntax;
import org.hersys.engine.TriedTable;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.text.StoredJson;
import org.junit.jupiter.api.Test;

/** The recommended place of care, asked about invented people with all that chance makes of them. */
class ComparedTablesTest {

    private static final String TABLE = "recommendPlacement";
    private static final int PEOPLE = 300;
    private static final int ASKED_DIRECTLY = 30;

    private final StoredJson json = new StoredJson(new ObjectMapper());
    private final Random random = new Random(20220819);

    @Test
    void manyPeopleAreFewCombinationsAndEachGetsTheAnswerOfTheTableItself() throws Exception {
        String before = Files.readString(Path.of("decisions/recommend-placement.dmn"));
        String after = before.replace("<text>&lt;= 95</text>", "<text>&lt;= 93</text>");
        ComparedTables tables = new ComparedTables(before, Map.of(), after, new FeelSyntax(), json);
        DmnTable table = DmnTableReader.read(before);
        TriedTable inForce = TriedTable.of(TABLE, before);
        TriedTable tried = TriedTable.of(TABLE, after);
        int changed = 0;
        for (int person = 0; person < PEOPLE; person++) {
            Map<String, Object> facts = person();
            ComparedTables.Answered answered = tables.ask(json.write(facts), 0);
            changed += answered.changes() ? 1 : 0;
            if (person % (PEOPLE / ASKED_DIRECTLY) == 0) {
                assertThat(said(tables, answered.before())).isEqualTo(said(inForce, table, facts));
                assertThat(said(tables, answered.after())).isEqualTo(said(tried, table, facts));
            }
        }
        assertThat(changed).isBetween(1, PEOPLE / 2);
        assertThat(tables.combinations()).isLessThan(PEOPLE / 2);
    }

    private Map<String, Object> person() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("mode", "normal");
        facts.put("ruleDate", "2022-08-19");
        facts.put("severity", random.nextInt(4) == 0 ? "moderate1" : "mild");
        facts.put("riskScore", random.nextInt(12));
        facts.put("age", random.nextInt(100));
        facts.put("spo2", random.nextInt(10) == 0 ? null : Integer.valueOf(91 + random.nextInt(10)));
        facts.put("careFacility", random.nextInt(8) == 0);
        facts.put("canIsolate", true);
        facts.put("livesWithRisk", false);
        facts.put("needsCare", false);
        facts.put("pregnant", false);
        return facts;
    }

    private static String said(ComparedTables tables, int answer) {
        return tables.answers().entrySet().stream()
                .filter(known -> known.getValue() == answer)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private String said(TriedTable tried, DmnTable table, Map<String, Object> facts) {
        Map<String, String> outputs = new TreeMap<>();
        tried.ask(Facts.forEngine(table, facts)).ifPresent(answer -> answer.outputs()
                .forEach((output, value) -> outputs.put(output, Facts.text(value))));
        return json.write(outputs);
    }
}
