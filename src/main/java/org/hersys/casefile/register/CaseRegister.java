package org.hersys.casefile.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hersys.casefile.register.CaseListing.Listed;
import org.hersys.casefile.register.SoughtPeople.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases the current actor may see: searched, sorted, a page at a time, however deep it lies (ADR 24). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseRegister {

    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final String LISTED = """
            select c.*, p.name as person_name, p.kana, p.sex, p.birth_date, p.age_band, p.phone, p.language
              from (%s) found join case_file c on c.id = found.id join person p on p.id = c.person_id\s""";

    private final ReachedCases cases;
    private final SoughtPeople people;
    private final CountingCases counting;
    private final JdbcClient jdbc;

    CaseRegister(ReachedCases cases, SoughtPeople people, CountingCases counting, JdbcClient jdbc) {
        this.cases = cases;
        this.people = people;
        this.counting = counting;
        this.jdbc = jdbc;
    }

    /** A position in an order: the value of a case there, and its id. */
    private record Position(String value, long id) {}

    /**
     * A page of a list. With too many cases to count, the order is one that an index has. Whoever bears a
     * common name is met soon, so a page of them is read before anything is counted, and a full one tells enough.
     */
    public CaseListing list(CaseQuery asked) {
        Sought sought = people.of(asked.criteria());
        CaseQuery steady = asked.sortedBy(asked.criteria().steadyOrder());
        if (sought.common()) {
            CaseListing page = page(steady, sought, CaseCounts.moreThan(PAGE));
            if (page.before() || page.after()) {
                return page;
            }
        }
        CaseCounts counts = counting.of(asked, sought);
        return page(counts.many() ? steady : asked, sought, counts);
    }

    private CaseListing page(CaseQuery query, Sought sought, CaseCounts counts) {
        Optional<Position> position = position(query);
        List<Listed> found = new ArrayList<>();
        String value = counts.many() ? query.order().indexed() : value(query, sought);
        read(query, value, sought, position, PAGE + 1, found::add);
        boolean more = found.size() > PAGE;
        List<Listed> rows = new ArrayList<>(found.subList(0, Math.min(PAGE, found.size())));
        boolean backwards = query.from().backwards();
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean beside = position.isPresent();
        return new CaseListing(query, counts, rows, backwards ? more : beside, backwards ? beside : more);
    }

    /** Gives all cases of a list to a reader, one after the other; not all of them are in memory at a time. */
    void all(CaseQuery query, Consumer<Listed> reader) {
        Sought sought = people.of(query.criteria());
        read(query, value(query, sought), sought, Optional.empty(), Integer.MAX_VALUE, reader);
    }

    private static String value(CaseQuery query, Sought sought) {
        return sought.few() ? query.order().sorted() : query.order().expression();
    }

    /** Up to so many cases from a position on, in the direction in which the query looks. */
    private void read(
            CaseQuery query,
            String value,
            Sought sought,
            Optional<Position> position,
            int most,
            Consumer<Listed> reader) {
        boolean ascending = query.ascending() != query.from().backwards();
        Conditions conditions = CaseConditions.listed(sought.conditions(), query);
        position.ifPresent(at -> conditions.and(
                "(%s, c.id) %s (cast(? as %s), %d)"
                        .formatted(value, ascending ? ">" : "<", query.order().type(), at.id()),
                at.value()));
        String sorted = "order by %1$s %2$s, c.id %2$s limit %3$d".formatted(value, ascending ? "asc" : "desc", most);
        ListedMapper mapper = new ListedMapper();
        cases.select(
                LISTED + sorted,
                "c.id",
                conditions,
                sorted,
                statement -> statement.query(row -> {
                    reader.accept(mapper.mapRow(row, row.getRow()));
                }));
    }

    /** Where the case lies beside which the page begins; nothing, and so the beginning, for one that is not seen. */
    private Optional<Position> position(CaseQuery query) {
        String value = query.order().expression();
        return query.from().number() == null
                ? Optional.empty()
                : jdbc.sql("select cast(" + value + " as text) as value, c.id from case_file c where c.number = ?")
                        .param(query.from().number())
                        .query(Position.class)
                        .optional();
    }
}
