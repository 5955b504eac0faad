package org.hersys.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who looked at or did what on which case, from where; rows are only ever added, and sealed soon after (ADR 16). */
@Component
public class AuditTrail {

    private static final String COLUMNS = """
            (login, organisation, roles, action, case_id, case_ids, office, address, terms, detail, detail_digest)""";
    private static final String KEEP_DETAIL = """
            with kept as (insert into audit_detail (id, office, salt, reason, changes)
                          values (:detail, :keeper, :salt, :reason, :changes))
            """;
    private static final int LONGEST_ADDRESS = 60;
    private static final int LONGEST_LOGIN = 60;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final SecretBox secrets;
    private final SecureRandom random = new SecureRandom();

    AuditTrail(JdbcClient jdbc, ObjectMapper json, SecretBox secrets) {
        this.jdbc = jdbc;
        this.json = json;
        this.secrets = secrets;
    }

    /**
     * Notes a look or an act of the current actor, in the same transaction as the look itself.
     *
     * @param action a code such as {@code case.viewed}
     * @param caseId the case, or null where none is concerned
     * @param office the office responsible for the case, whose supervisor may read the entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String action, Long caseId, String office) {
        AuditEntry entry = AuditEntry.of(action).about(office);
        write(caseId == null ? entry : entry.onCase(caseId, office));
    }

    /** Notes a look or an act in the same transaction as the look itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(AuditEntry entry) {
        write(entry);
    }

    /** Notes what shall be known although its transaction is refused or there is none, such as a failed log-in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void noteApart(AuditEntry entry) {
        write(entry);
    }

    /**
     * Notes one page of a list: one entry for each office whose cases it showed, or one without cases if it was empty.
     *
     * @param entry action and, where it was a search, its terms
     * @param cases shown; as far as the actor may see them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteList(AuditEntry entry, Collection<Long> cases) {
        if (cases.isEmpty()) {
            write(entry);
            return;
        }
        bind("insert into audit_entry " + COLUMNS + """
                         select :login, :organisation, :roles, :action, null, array_agg(id order by id), office, :address, :terms, null, null
                           from case_file where id = any (:cases) group by office""", entry)
                .param("cases", cases.toArray(Long[]::new))
                .update();
    }

    private void write(AuditEntry entry) {
        Detail detail = entry.reason() == null && entry.changes().isEmpty() ? null : detail(entry);
        var statement = bind((detail == null ? "" : KEEP_DETAIL) + "insert into audit_entry " + COLUMNS + """
                         values (:login, :organisation, :roles, :action, :case, :cases::bigint[], :office, :address, :terms,
                                 :detail, :digest)""", entry)
                .param("case", entry.caseId())
                .param("cases", entry.cases().isEmpty() ? null : entry.cases().toArray(Long[]::new))
                .param("office", entry.office())
                .param("detail", detail == null ? null : detail.id())
                .param("digest", detail == null ? null : detail.digest(entry));
        (detail == null
                        ? statement
                        : statement
                                .param("keeper", detail.keeper())
                                .param("salt", detail.salt())
                                .param("reason", entry.reason())
                                .param("changes", detail.changes()))
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, AuditEntry entry) {
        Actor actor = CurrentActor.find().orElse(null);
        return jdbc.sql(sql)
                .param("login", login(entry, actor))
                .param("organisation", actor == null ? null : actor.organisation())
                .param("roles", actor == null ? null : roles(actor))
                .param("action", entry.action())
                .param("address", address())
                .param("terms", entry.terms() == null ? null : secrets.fingerprint("search " + entry.terms()));
    }

    private record Detail(UUID id, String keeper, byte[] salt, String changes) {

        byte[] digest(AuditEntry entry) {
            return AuditTrail.digest(salt, keeper, entry.reason(), changes);
        }
    }

    private Detail detail(AuditEntry entry) {
        String keeper = entry.keeper() == null ? entry.office() : entry.keeper();
        if (keeper == null) {
            throw new IllegalArgumentException(
                    "A reason or change needs an office that may read it: " + entry.action());
        }
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Detail(UUID.randomUUID(), keeper, salt, entry.changes().isEmpty() ? null : write(entry.changes()));
    }

    /** Digest of what is kept apart; the entry holds it, so that the seals cover a detail that may be erased earlier. */
    static byte[] digest(byte[] salt, String office, String reason, String changes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            for (String part : new String[] {office, reason, changes}) {
                byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                digest.update((part == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(List<AuditEntry.Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String login(AuditEntry entry, Actor actor) {
        String login = entry.login() != null ? entry.login() : actor == null ? "" : actor.login();
        return login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
    }

    private static String roles(Actor actor) {
        return actor.roles().stream().sorted().map(Role::code).collect(Collectors.joining(","));
    }

    /** Where the request of this thread came from; null for work no request asked for. */
    private static String address() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            String address = request.getRequest().getRemoteAddr();
            return address == null || address.length() > LONGEST_ADDRESS ? null : address;
        }
        return null;
    }
}
