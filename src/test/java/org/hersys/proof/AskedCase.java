package org.hersys.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.hersys.access.Actor;
import org.hersys.casefile.Cases;
import org.hersys.support.Notified;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One case of the office 13103 that the clinic C13103-01 has reported, S13-01 observes and S14-01 has observed until a
 * moment ago; and what stands in its place where nothing exists.
 */
final class AskedCase implements AutoCloseable {

    static final String PATIENT = "閲覧権 表子";
    static final String ADDRESS = "架空表町9-8-7";
    static final String PHONE = "090-5555-9876";

    private final TestDatabase database = TestDatabase.open();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final long id;

    private AskedCase(String number) {
        JdbcClient sql = database.jdbc();
        places.put("number", number);
        places.put("case", one(sql, "select id::text from case_file where number = ?", number));
        places.put(
                "task",
                one(
                        sql,
                        "select w.task_id from work_item w join case_file c on c.id = w.case_id where c.number = ?"
                                + " and w.task_key <> 'userTask_completeNotification'",
                        number));
        places.put(
                "definition",
                one(sql, "select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1", "manageCase"));
        this.id = Long.parseLong(places.get("case"));
    }

    static AskedCase reported(int port, Staff staff, Cases cases, ObjectMapper json) {
        try {
            String sent = json.writeValueAsString(
                    Notified.patient().named(PATIENT).at(ADDRESS).phone(PHONE).content());
            String answer = new Program(port, "hsk_demo_C13103-01")
                    .notify(UUID.randomUUID().toString(), sent)
                    .body();
            AskedCase made =
                    new AskedCase(json.readTree(answer).get("caseNumber").asText());
            staff.run(Actor.system(), () -> cases.observe(made.id, "S14-01"));
            staff.run(Actor.system(), () -> cases.observe(made.id, "S13-01"));
            made.database.jdbc().sql("""
                            insert into api_key (id, organisation, label, key_hash)
                            values (gen_random_uuid(), 'C13104-01', 'proof', sha256('hsk_proof_C13104-01')) on conflict do nothing""").update();
            return made;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String number() {
        return places.get("number");
    }

    /** A text with the case's number, id, task and process definition in their places. */
    String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("${" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    /** A text with numbers and names of which nothing exists, although they could. */
    static String invented(String text) {
        String nobody = "00000000-0000-4000-8000-000000000000";
        return text.replace("${number}", numberOfNobody())
                .replace("${case}", "9999999")
                .replace("${task}", nobody)
                .replace("${definition}", "manageCase:1:" + nobody)
                .replace("nurse.shinjuku", "nurse.nowhere")
                .replace("C13104-01", "C99999-01");
    }

    private static String numberOfNobody() {
        String digits = "269999999";
        try {
            return "26-9999999-" + VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a look at this case was noted of an account after an entry; a file is noted when the last of it has been sent. */
    boolean notedSince(long entry, String login) {
        var noted = database.jdbc()
                .sql("""
                        select count(*) > 0 from audit_entry
                         where id > :entry and login = :login and (case_id = :case or :case = any (case_ids))""")
                .param("entry", entry)
                .param("login", login)
                .param("case", id)
                .query(Boolean.class);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .pollDelay(Duration.ZERO)
                    .until(noted::single);
            return true;
        } catch (ConditionTimeoutException never) {
            return false;
        }
    }

    long newestEntry() {
        return database.jdbc()
                .sql("select last_value from audit_entry_id")
                .query(Long.class)
                .single();
    }

    private static String one(JdbcClient sql, String query, String value) {
        return sql.sql(query).param(value).query(String.class).single();
    }

    @Override
    public void close() {
        database.close();
    }
}
