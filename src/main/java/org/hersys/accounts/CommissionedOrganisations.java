package org.hersys.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations an administrator answers for: the own office and those that it commissions. */
@Component
@Transactional
public class CommissionedOrganisations {

    /** Kinds that an office commissions. */
    public static final List<String> KINDS = List.of("clinic", "hospital", "hotel", "supportCentre", "midwives");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{1,30}");
    private static final String SELECT = """
            select code, kind, name_ja, name_en, prefecture, office, phone from organisation
             where :own in (code, office)
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    CommissionedOrganisations(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What was typed about an organisation. */
    public record Draft(String code, String kind, String nameJa, String nameEn, String phone) {}

    /** The own office first, then by kind and code. */
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return jdbc.sql(SELECT + " order by code <> :own, kind, code")
                .param("own", own())
                .query(Organisation.class)
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(String code) {
        return jdbc.sql(SELECT + " and code = :code")
                .param("own", own())
                .param("code", code)
                .query(Organisation.class)
                .optional();
    }

    /** Roles that accounts of one of them may have; none for other organisations. */
    @Transactional(readOnly = true)
    public List<String> rolesOf(String code) {
        return jdbc.sql(
                        "select unnest(roles_of_kind(kind)) from organisation where code = :code and :own in (code, office)")
                .param("code", code)
                .param("own", own())
                .query(String.class)
                .list();
    }

    /** How many open accounts each has. */
    @Transactional(readOnly = true)
    public Map<String, Long> accounts() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select organisation, count(*) as n from account where not closed group by organisation")
                .query(row -> {
                    counts.put(row.getString("organisation"), row.getLong("n"));
                });
        return counts;
    }

    /** Adds an organisation to those that the own office commissions. */
    public List<AccountProblem> add(Draft draft) {
        List<AccountProblem> problems = check(draft);
        if (!CODE.matcher(draft.code()).matches()) {
            problems.add(0, new AccountProblem("code", "form"));
        }
        if (!KINDS.contains(draft.kind())) {
            problems.add(new AccountProblem("kind", "unknown"));
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        int added = jdbc.sql("""
                        insert into organisation (code, kind, name_ja, name_en, prefecture, office, phone)
                        values (?, ?, ?, ?, ?, ?, nullif(?, '')) on conflict (code) do nothing""")
                .params(
                        draft.code(),
                        draft.kind(),
                        draft.nameJa(),
                        draft.nameEn(),
                        CurrentActor.get().prefecture(),
                        own(),
                        draft.phone())
                .update();
        if (added == 0) {
            return List.of(new AccountProblem("code", "taken"));
        }
        note("organisation.added", draft.code(), null, draft);
        return List.of();
    }

    /** Changes names and telephone number of a commissioned organisation. */
    public List<AccountProblem> change(String code, Draft draft) {
        List<AccountProblem> problems = check(draft);
        if (problems.isEmpty()) {
            Draft before = jdbc.sql(
                            "select code, kind, name_ja, name_en, coalesce(phone, '') as phone from organisation where code = ?")
                    .param(code)
                    .query(Draft.class)
                    .optional()
                    .orElse(null);
            jdbc.sql(
                            "update organisation set name_ja = ?, name_en = ?, phone = nullif(?, '') where code = ? and office = ?")
                    .params(draft.nameJa(), draft.nameEn(), draft.phone(), code, own())
                    .update();
            note("organisation.changed", code, before, draft);
        }
        return problems;
    }

    private void note(String action, String code, Draft before, Draft after) {
        audit.note(AuditEntry.of(action)
                .about(own())
                .named("organisation", code)
                .changed("nameJa", before == null ? null : before.nameJa(), after.nameJa())
                .changed("nameEn", before == null ? null : before.nameEn(), after.nameEn())
                .changed("phone", before == null ? null : before.phone(), after.phone()));
    }

    private static List<AccountProblem> check(Draft draft) {
        List<AccountProblem> problems = new ArrayList<>();
        if (draft.nameJa().isBlank() || draft.nameJa().length() > 100) {
            problems.add(new AccountProblem("nameJa", "length"));
        }
        if (draft.nameEn().isBlank() || draft.nameEn().length() > 100) {
            problems.add(new AccountProblem("nameEn", "length"));
        }
        if (!draft.phone().matches("[0-9+() -]{0,30}")) {
            problems.add(new AccountProblem("phone", "form"));
        }
        return problems;
    }

    private static String own() {
        return CurrentActor.get().organisation();
    }
}
