package org.hersys.casefile.notes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.MergedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers kept with a case: PDF, JPEG and PNG, each once, in the database under row security. */
@Component
@Transactional
public class Papers {

    /** Largest paper, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** Most papers of a case. */
    public static final int MOST = 20;

    private static final String COLUMNS = "p.id, at, login, organisation, name, media_type, bytes, removed_at, of_case";

    private final JdbcClient jdbc;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Papers(JdbcClient jdbc, CaseTimeline timeline, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** The papers of a case and of those merged into it, the newest first; none for anybody but health centres. */
    @Transactional(readOnly = true)
    public List<Paper> of(long caseId) {
        return CurrentActor.get().sight() != Sight.OFFICE
                ? List.of()
                : jdbc.sql(MergedCases.TOGETHER + "select " + COLUMNS
                                + " from case_paper p join together t on t.id = p.case_id order by p.at desc")
                        .param(caseId)
                        .query(Paper.class)
                        .list();
    }

    /** Keeps a paper under the id its form was given; a paper that is there already is not kept twice. */
    public KeepOutcome keep(CaseFile file, UUID id, String name, byte[] content) {
        if (!WritingOnCase.isOpen(file)) {
            return new KeepOutcome.NotAllowed();
        }
        if (content.length == 0) {
            return new KeepOutcome.Refused("paper.problem.none");
        }
        if (content.length > LARGEST) {
            return new KeepOutcome.Refused("paper.problem.large", LARGEST / 1024 / 1024);
        }
        Optional<String> type = PaperType.of(content);
        if (type.isEmpty()) {
            return new KeepOutcome.Refused("paper.problem.type");
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('papers'), ?)")
                .param(Long.hashCode(file.id()))
                .query()
                .listOfRows();
        long kept = of(file.id()).stream()
                .filter(paper -> paper.removedAt() == null)
                .count();
        if (kept >= MOST && !isThere(file.id(), content)) {
            return new KeepOutcome.Refused("paper.problem.many", MOST);
        }
        add(file, id, PaperType.name(name, type.get()), type.get(), content);
        return new KeepOutcome.Kept();
    }

    private boolean isThere(long caseId, byte[] content) {
        return jdbc.sql(
                        "select exists (select from case_paper where case_id = ? and digest = ? and removed_at is null)")
                .params(caseId, digest(content))
                .query(Boolean.class)
                .single();
    }

    private void add(CaseFile file, UUID id, String name, String type, byte[] content) {
        Actor actor = CurrentActor.get();
        int added = jdbc.sql("""
                        insert into case_paper (id, case_id, at, login, organisation, name, media_type, bytes, digest, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        id,
                        file.id(),
                        OffsetDateTime.now(clock),
                        actor.login(),
                        actor.organisation(),
                        name,
                        type,
                        content.length,
                        digest(content),
                        content)
                .update();
        if (added > 0) {
            timeline.add(file.id(), "paperKept", "investigation");
            audit.note(entry("case.paperKept", file).changed("paper", null, name));
        }
    }

    /** A paper with what is in it. */
    public record Opened(Paper paper, byte[] content) {}

    /** A paper that is still there; that it was opened is noted. */
    public Optional<Opened> open(CaseFile file, UUID id) {
        return find(file, id).filter(paper -> paper.removedAt() == null).map(paper -> {
            audit.note(entry("case.paperOpened", file).named("paper", paper.name()));
            return new Opened(
                    paper,
                    jdbc.sql("select content from case_paper where id = ?")
                            .param(id)
                            .query(byte[].class)
                            .single());
        });
    }

    private Optional<Paper> find(CaseFile file, UUID id) {
        return of(file.id()).stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    /** Takes the actor's own paper back: its content goes, that it was there stays. */
    public KeepOutcome remove(CaseFile file, UUID id) {
        Paper paper = find(file, id).orElse(null);
        if (paper == null
                || !WritingOnCase.isOpen(file)
                || !paper.login().equals(CurrentActor.get().login())) {
            return new KeepOutcome.NotAllowed();
        }
        if (paper.removedAt() == null) {
            jdbc.sql("update case_paper set content = null, removed_at = ? where id = ?")
                    .params(OffsetDateTime.now(clock), id)
                    .update();
            timeline.add(file.id(), "paperRemoved", "investigation");
            audit.note(entry("case.paperRemoved", file).changed("paper", paper.name(), null));
        }
        return new KeepOutcome.Kept();
    }

    private static AuditEntry entry(String action, CaseFile file) {
        return AuditEntry.of(action).onCase(file.id(), file.office());
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
