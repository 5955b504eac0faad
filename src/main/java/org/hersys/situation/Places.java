package org.hersys.situation;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Beds and rooms of the prefecture: how many there are, how many are taken. For the prefecture's desk alone. */
@Component
@Transactional
class Places {

    /** The most places one organisation can have; the same number stands in the table. */
    static final int MOST = 1_000_000;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Places(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Beds of a hospital, rooms of a hotel, or people whom an observer can have in view.
     *
     * @param kind of the organisation
     * @param places how many there are; null where nobody has said
     * @param taken by patients who stay there now, or are observed from there
     */
    record Place(String organisation, String kind, Integer places, int taken) {

        /** Places left; below zero where more people stay than there are places, null where nobody has said. */
        public Integer free() {
            return places == null ? null : Integer.valueOf(places - taken);
        }
    }

    /** A number of places as people type it, full width too; nothing when it is none. */
    static Optional<Integer> number(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return digits.matches("\\d{1,7}") && Integer.parseInt(digits) <= MOST
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }

    /** Every hospital, hotel and observer of the desk's prefecture, hospitals first. */
    @Transactional(readOnly = true)
    List<Place> all() {
        return jdbc.sql("""
                        select o.code as organisation, o.kind, c.places,
                               coalesce(case when o.kind in ('hospital', 'hotel') then s.taken else w.taken end, 0)::integer as taken
                          from organisation o
                          left join capacity c on c.organisation = o.code
                          left join (select organisation, count(*) as taken from stay where until is null group by organisation) s
                            on s.organisation = o.code
                          left join observed_now() w on w.organisation = o.code
                         where o.kind in ('hospital', 'hotel', 'supportCentre', 'midwives') and o.prefecture = (select current_setting('app.prefecture', true))
                         order by o.kind, o.code""").query(Place.class).list();
    }

    /**
     * What there is of a kind of place against what is needed.
     *
     * @param waiting people for whom a bed is sought or a room to be given, or who are on their way there
     * @param places of all who have said how many they have; null where nobody has
     * @param taken places of those, and of the others
     * @param free places of those who have said; null where nobody has
     */
    record Need(String kind, int waiting, Integer places, int taken, Integer free) {

        public boolean isShort() {
            return free != null && waiting > free;
        }
    }

    /** Beds, then rooms. */
    List<Need> needs(List<Place> all) {
        Map<String, Integer> waiting =
                jdbc.sql("""
                        select case when task_key in ('userTask_findBed', 'userTask_acceptPatient') then 'hospital' else 'hotel' end as kind,
                               count(distinct case_id) as waiting
                          from prefecture_work where process_key = 'arrangePlacement'
                           and task_key in ('userTask_findBed', 'userTask_acceptPatient', 'userTask_assignRoom', 'userTask_checkIn')
                         group by 1""").query((row, number) -> Map.entry(row.getString("kind"), row.getInt("waiting"))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Stream.of("hospital", "hotel")
                .map(kind -> need(
                        kind,
                        waiting.getOrDefault(kind, 0),
                        all.stream().filter(place -> place.kind().equals(kind)).toList()))
                .toList();
    }

    private static Need need(String kind, int waiting, List<Place> all) {
        List<Place> said = all.stream().filter(place -> place.places() != null).toList();
        return new Need(
                kind,
                waiting,
                said.stream().map(Place::places).reduce(Integer::sum).orElse(null),
                all.stream().mapToInt(Place::taken).sum(),
                said.stream().map(Place::free).reduce(Integer::sum).orElse(null));
    }

    /** People who have no place yet. */
    @Transactional(readOnly = true)
    int waiting() {
        return jdbc.sql("select count(*) from case_file where status = 'awaitingPlacement'")
                .query(Integer.class)
                .single();
    }

    /** Says how many places an organisation of the prefecture has; false when it is none of those listed. */
    boolean say(String organisation, int places) {
        Optional<Place> before = all().stream()
                .filter(place -> place.organisation().equals(organisation))
                .findFirst();
        before.ifPresent(place -> {
            jdbc.sql("""
                            insert into capacity (organisation, places, changed_at) values (:code, :places, :now)
                            on conflict (organisation) do update set places = excluded.places, changed_at = excluded.changed_at""")
                    .param("code", organisation)
                    .param("places", places)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            audit.note(AuditEntry.of("places.changed").about(organisation).changed("places", place.places(), places));
        });
        return before.isPresent();
    }
}
