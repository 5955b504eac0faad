package org.hersys.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases the current actor may see: counted by status, searched, sorted, a page at a time. */
@Component
@Transactional(readOnly = true)
public class CaseRegister {

    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final Map<String, String> ORDERS = Map.of(
            "reported", "c.reported_at %1$s, c.id %1$s",
            "priority", "c.priority %1$s, c.reported_at desc, c.id desc",
            "status", "c.status %1$s, c.reported_at desc, c.id desc");
    private static final List<String> STATUSES = List.of(
            "reported",
            "returned",
            "investigating",
            "awaitingPlacement",
            "inHospital",
            "inHospitalSevere",
            "inHotel",
            "atHome",
            "inCareFacility",
            "released",
            "closed",
            "died",
            "withdrawn",
            "notNotifiable",
            "filed",
            "contact",
            "contactEnded");

    private final JdbcClient jdbc;

    CaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to list; unknown codes mean the default.
     *
     * @param query name, kana, number or phone as typed, or null
     * @param page from 1
     */
    public record Query(String status, String query, String sort, String order, int page) {

        /** The same with codes that exist and a page that can be. */
        public Query {
            status = status != null && STATUSES.contains(status) ? status : null;
            sort = sort != null && ORDERS.containsKey(sort) ? sort : "reported";
            order = "asc".equals(order) ? "asc" : "desc";
            page = Math.max(1, Math.min(page, 100_000));
            query = query == null || query.isBlank() ? null : query.strip();
        }
    }

    /** A case with its person as a list shows it. */
    public record Listed(CaseFile file, Person person) {}

    /** How many of the found cases have which status, in the order of a case's life. */
    public Map<String, Integer> counts(Query query) {
        Map<String, Integer> found = new HashMap<>();
        search("select c.status, count(*) as number " + from(query) + " group by c.status", query)
                .query(row -> {
                    found.put(row.getString("status"), row.getInt("number"));
                });
        Map<String, Integer> counts = new LinkedHashMap<>();
        STATUSES.stream().filter(found::containsKey).forEach(status -> counts.put(status, found.get(status)));
        return counts;
    }

    /** The found cases of a page. */
    public List<Listed> page(Query query) {
        String status = query.status() == null ? "" : " and c.status = :status";
        String sql = "select c.*, p.name as person_name, p.kana, p.sex, p.birth_date, p.age_band, p.phone, p.language "
                + from(query) + status + " order by " + ORDERS.get(query.sort()).formatted(query.order())
                + " limit " + PAGE + " offset " + (long) (query.page() - 1) * PAGE;
        var statement = search(sql, query);
        if (query.status() != null) {
            statement = statement.param("status", query.status());
        }
        return statement.query(new ListedMapper()).list();
    }

    private static String from(Query query) {
        String found = query.query() == null
                ? ""
                : " and (c.number = :number or p.name_key like :name or p.kana like :kana or p.phone = :phone)";
        return "from case_file c join person p on p.id = c.person_id where true" + found;
    }

    private JdbcClient.StatementSpec search(String sql, Query query) {
        var statement = jdbc.sql(sql);
        if (query.query() == null) {
            return statement;
        }
        String key = escape(NameKey.of(query.query()));
        String number = CaseNumber.read(query.query()).map(CaseNumber::text).orElse("");
        return statement
                .param("number", number)
                .param("name", key.isEmpty() ? "" : "%" + key + "%")
                .param("kana", "%" + escape(query.query()) + "%")
                .param("phone", query.query().replaceAll("[^0-9+-]", ""));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
