package org.hersys.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.policy.DecisionRecord;
import org.hersys.policy.DecisionRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What decision tables have answered about the own office's cases; each look is noted. */
@Component
@Transactional
class TableAnswers {

    private static final String PLACE = """
            select d.id, d.decided_at, c.id as case_id, c.number as case_number, c.office
              from %s d join case_file c on c.id = d.case_id where %s""";

    private static final String LATEST_FIRST = " order by d.decided_at desc, d.id desc limit :size";

    private final JdbcClient jdbc;
    private final DecisionRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    TableAnswers(JdbcClient jdbc, DecisionRecords records, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    private record Place(long id, OffsetDateTime decidedAt, long caseId, String caseNumber, String office) {}

    /** An answer and the case it was about. */
    record Answer(DecisionRecord record, long caseId, String caseNumber, String office) {

        After place() {
            return new After(record.decidedAt(), Long.toString(record.id()));
        }
    }

    /** Every table that has ever been in force. */
    @Transactional(readOnly = true)
    List<String> tables() {
        return jdbc.sql("select distinct decision from decision_version where state = 'published' order by 1")
                .query(String.class)
                .list();
    }

    /**
     * Answers, the latest first; what of them is shown is to be noted.
     *
     * @param after null for the first page
     */
    @Transactional(readOnly = true)
    List<Answer> find(PastFilter filter, After after, int size) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("from", OffsetDateTime.now(clock).minusDays(filter.days()), "size", size));
        return answers(jdbc.sql(sql(filter, after, parameters))
                .params(parameters)
                .query(Place.class)
                .list());
    }

    /** Notes that somebody sees these: {@code decision.listed} or {@code decision.exported}. */
    void note(String act, List<Answer> shown) {
        audit.noteList(
                AuditEntry.of(act),
                shown.stream().map(Answer::caseId).distinct().toList());
    }

    /** The statement behind the list; of one office its own answers are taken first, and the cases of those few read. */
    static String sql(PastFilter filter, After after, Map<String, Object> parameters) {
        String cases = filter.ofCase(parameters);
        String answers = ofAnswer(filter, after, parameters);
        if (filter.number() == null && filter.oneOffice() != null) {
            parameters.put("ofOffice", filter.oneOffice());
            String few =
                    "(select d.* from decision_record d where d.office = :ofOffice and " + answers + LATEST_FIRST + ")";
            return PLACE.formatted(few, cases + LATEST_FIRST);
        }
        return PLACE.formatted("decision_record", answers + " and " + cases + LATEST_FIRST);
    }

    private static String ofAnswer(PastFilter filter, After after, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("d.decided_at >= :from");
        if (filter.number() == null) {
            condition.append(" and d.decision = :decision");
            parameters.put("decision", filter.of());
        }
        if (after != null) {
            condition.append(" and (d.decided_at, d.id) < (:at, :id::bigint)");
            parameters.put("at", after.at());
            parameters.put("id", after.id().matches("\\d{1,18}") ? after.id() : "0");
        }
        return condition.toString();
    }

    /** An answer about a case of the own office, or of the desk's prefecture. */
    Optional<Answer> open(long id) {
        List<Place> found = jdbc.sql(PLACE.formatted("decision_record", "d.id = ? and " + ProcessFilter.ownCases()))
                .param(id)
                .query(Place.class)
                .list();
        Optional<Answer> answer = answers(found).stream().findFirst();
        answer.ifPresent(seen -> audit.note(AuditEntry.of("decision.viewed").onCase(seen.caseId(), seen.office())));
        return answer;
    }

    private List<Answer> answers(List<Place> places) {
        Map<Long, DecisionRecord> byId = records
                .withIds(places.stream().map(Place::id).toList())
                .stream()
                .collect(Collectors.toMap(DecisionRecord::id, Function.identity()));
        return places.stream()
                .map(place -> new Answer(byId.get(place.id()), place.caseId(), place.caseNumber(), place.office()))
                .toList();
    }
}
