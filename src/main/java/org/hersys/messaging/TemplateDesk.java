package org.hersys.messaging;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.messaging.Wording.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of an office: the product's, and the office's own in their place. The supervisor may change them, because a
 * text speaks for the whole office; every change is a version, and the product's text is always one step away.
 */
@Component
@Transactional
public class TemplateDesk {

    /** Texts nobody may change: what is said of a log-in must stay recognisable, and notices are the product's own. */
    private static final List<String> FIXED = List.of("signInCode", "signInChanged", "notice", "stopConfirmed");

    private final JdbcClient jdbc;
    private final Wording wording;
    private final TextRules rules;
    private final AuditTrail audit;

    TemplateDesk(JdbcClient jdbc, Wording wording, TextRules rules, AuditTrail audit) {
        this.jdbc = jdbc;
        this.wording = wording;
        this.rules = rules;
        this.audit = audit;
    }

    /** A text for one channel, and the languages in which the office has its own. */
    public record Listed(String template, String channel, List<String> own) {}

    /** A version of the office's text; text null where the product's was taken back. */
    public record Version(int version, String subject, String text, String changedBy, OffsetDateTime changedAt) {}

    /** One text with its history, newest first. */
    public record Shown(
            String template,
            String channel,
            String language,
            String subject,
            String text,
            String originalSubject,
            String original,
            List<String> places,
            List<Version> versions) {

        /** The version that holds; 0 where the office never had a text of its own. */
        public int version() {
            return versions.isEmpty() ? 0 : versions.get(0).version();
        }
    }

    /** Something wrong: the key of a sentence and its argument. */
    public record Problem(String key, String argument) {}

    /** All texts that may be changed. */
    @Transactional(readOnly = true)
    public List<Listed> list() {
        Map<String, List<String>> own = jdbc
                .sql("""
                        select distinct on (template, channel, language) template || '.' || channel as key, language, text
                          from message_template order by template, channel, language, version desc""")
                .query((row, number) -> row.getString("text") == null
                        ? Map.entry("", "")
                        : Map.entry(row.getString("key"), row.getString("language")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return wording.keys().stream()
                .map(key -> key.split("\\."))
                .filter(parts -> isChangeable(parts[0], parts[1]))
                .map(parts -> new Listed(parts[0], parts[1], own.getOrDefault(parts[0] + "." + parts[1], List.of())))
                .toList();
    }

    /** Languages texts are written in. */
    public List<String> languages() {
        return Wording.LANGUAGES;
    }

    /** One text; nothing when there is none or it may not be changed. */
    @Transactional(readOnly = true)
    public Optional<Shown> find(String template, String channel, String language) {
        if (!isChangeable(template, channel) || !Wording.LANGUAGES.contains(language)) {
            return Optional.empty();
        }
        return wording.find(template, Channel.ofCode(channel), language).map(original -> {
            List<Version> versions = versions(template, channel, language);
            Text now = versions.isEmpty() || versions.get(0).text() == null
                    ? original
                    : new Text(versions.get(0).subject(), versions.get(0).text());
            return new Shown(
                    template,
                    channel,
                    language,
                    now.subject(),
                    now.text(),
                    original.subject(),
                    original.text(),
                    Wording.places(original.text()),
                    versions);
        });
    }

    /** Everything wrong with a text; empty when it may be saved. */
    public List<Problem> check(Shown shown, String text) {
        return rules.check(text, shown.original(), Channel.ofCode(shown.channel())).stream()
                .map(problem -> new Problem(problem.code(), problem.argument()))
                .toList();
    }

    /**
     * Keeps a text as the office's next version, unless something is wrong with it, nothing has changed, or somebody else
     * has changed it meanwhile.
     *
     * @param seen the version the text was written over
     */
    public List<Problem> save(Shown shown, int seen, String subject, String text) {
        if (seen != shown.version()) {
            return meanwhile();
        }
        List<Problem> problems = check(shown, text);
        boolean isNew = !text.equals(shown.text()) || !Objects.equals(subject, shown.subject());
        return problems.isEmpty() && isNew && !add(shown, subject, text) ? meanwhile() : problems;
    }

    /** Goes back to the product's text, which is a version too. */
    public void reset(Shown shown) {
        if (!shown.versions().isEmpty() && shown.versions().get(0).text() != null) {
            add(shown, null, null);
        }
    }

    private static List<Problem> meanwhile() {
        return List.of(new Problem("template.problem.meanwhile", ""));
    }

    /** The text with its words, as an example. */
    public static String filled(String text, Map<String, String> words) {
        return new Text(null, text)
                .with(Wording.places(text).stream()
                        .collect(Collectors.toMap(place -> place, place -> words.getOrDefault(place, "..."))))
                .text();
    }

    /** Whether the version was still free. */
    private boolean add(Shown shown, String subject, String text) {
        int added = jdbc.sql("""
                        insert into message_template (office, template, channel, language, version, subject, text, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        CurrentActor.get().organisation(),
                        shown.template(),
                        shown.channel(),
                        shown.language(),
                        shown.version() + 1,
                        subject,
                        text,
                        CurrentActor.get().login()))
                .update();
        if (added == 1) {
            audit.note(AuditEntry.of("template.changed")
                    .about(CurrentActor.get().organisation())
                    .named("template", shown.template() + " " + shown.channel() + " " + shown.language())
                    .changed("subject", shown.subject(), text == null ? shown.originalSubject() : subject)
                    .changed("text", shown.text(), text == null ? shown.original() : text));
        }
        return added == 1;
    }

    private List<Version> versions(String template, String channel, String language) {
        return jdbc.sql("""
                        select version, subject, text, changed_by, changed_at from message_template
                         where template = ? and channel = ? and language = ? order by version desc limit 50""")
                .params(template, channel, language)
                .query(Version.class)
                .list();
    }

    private static boolean isChangeable(String template, String channel) {
        return !FIXED.contains(template) && !channel.equals(Channel.NOTICE.code());
    }
}
