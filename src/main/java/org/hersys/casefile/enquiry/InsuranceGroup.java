package org.hersys.casefile.enquiry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Field;
import org.hersys.casefile.SteadyGroup;
import org.hersys.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The patient's health insurance, as it stands on the card or as the information network answers. Insurers' numbers and
 * their check digit: 保険者番号等の設定について, annex (Ministry of Health, notice 保発 of 1976, as amended).
 */
@Component
class InsuranceGroup extends SteadyGroup {

    private static final List<Field> FIELDS = List.of(
            Field.line("insurer"),
            Field.line("insuranceSymbol"),
            Field.line("insuranceNumber"),
            Field.line("insuranceBranch"),
            Field.day("insuredFrom"),
            Field.day("insuredUntil"));
    private static final Pattern INSURER = Pattern.compile("\\d{6}|\\d{8}");
    private static final Pattern BRANCH = Pattern.compile("\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z-]{1,20}");
    private static final int LONGEST_SYMBOL = 40;

    private final JdbcClient jdbc;
    private final Words words;

    InsuranceGroup(JdbcClient jdbc, Words words) {
        super("insurance", Section.NOTES, FIELDS);
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Map<String, String> read(CaseFile file, String item) {
        Map<String, String> known = new LinkedHashMap<>();
        jdbc.sql("""
                        select insurer, symbol as "insuranceSymbol", number as "insuranceNumber", branch as "insuranceBranch",
                          insured_from as "insuredFrom", insured_until as "insuredUntil" from insurance where case_id = ?""")
                .param(file.id())
                .query()
                .listOfRows()
                .forEach(row -> row.forEach((field, value) -> {
                    if (value != null) {
                        known.put(field, value.toString());
                    }
                }));
        return known;
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Map<String, String> problems = new LinkedHashMap<>();
        check(problems, values, "insurer", INSURER);
        check(problems, values, "insuranceNumber", NUMBER);
        check(problems, values, "insuranceBranch", BRANCH);
        String insurer = values.get("insurer");
        if (insurer != null && !problems.containsKey("insurer") && !LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(insurer)) {
            problems.put("insurer", words.say("edit.problem.insurerCheck"));
        }
        if (values.getOrDefault("insuranceSymbol", "").length() > LONGEST_SYMBOL) {
            problems.put("insuranceSymbol", words.say("problem.tooLong", LONGEST_SYMBOL));
        }
        if (values.containsKey("insuredFrom")
                && values.containsKey("insuredUntil")
                && day(values, "insuredUntil").isBefore(day(values, "insuredFrom"))) {
            problems.put("insuredUntil", words.say("edit.problem.insuredUntil"));
        }
        return problems;
    }

    private void check(Map<String, String> problems, Map<String, String> values, String field, Pattern shape) {
        if (values.containsKey(field) && !shape.matcher(values.get(field)).matches()) {
            problems.put(field, words.say("edit.problem." + field));
        }
    }

    @Override
    public void write(CaseFile file, String item, Map<String, String> values) {
        jdbc.sql("""
                        insert into insurance (case_id, insurer, symbol, number, branch, insured_from, insured_until)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (case_id) do update set insurer = excluded.insurer,
                          symbol = excluded.symbol, number = excluded.number, branch = excluded.branch,
                          insured_from = excluded.insured_from, insured_until = excluded.insured_until""")
                .params(Arrays.asList(
                        file.id(),
                        values.get("insurer"),
                        values.get("insuranceSymbol"),
                        values.get("insuranceNumber"),
                        values.get("insuranceBranch"),
                        day(values, "insuredFrom"),
                        day(values, "insuredUntil")))
                .update();
    }

    /** Numbers in half width; the symbol stays as it stands on the card. */
    @Override
    public String kept(Field field, String typed) {
        return "insuranceSymbol".equals(field.name())
                ? typed
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private static LocalDate day(Map<String, String> values, String field) {
        String day = values.get(field);
        return day == null ? null : LocalDate.parse(day);
    }
}
