package org.hersys.audit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.Actor;
import org.hersys.access.Names;
import org.hersys.audit.AuditRegister.Entry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts entries into the reader's words. */
@Component
class AuditRows {

    private final Names names;
    private final MessageSource texts;
    private final ChangeLines changes;

    AuditRows(Names names, MessageSource texts, ChangeLines changes) {
        this.names = names;
        this.texts = texts;
        this.changes = changes;
    }

    /** An entry as a page shows it; nobody is named who is neither known to the reader nor the product itself. */
    record Row(Entry entry, String who, String organisation, String action, List<String> roles, List<String> changes) {}

    /** Words for one reader; each organisation is looked up once. */
    Reader in(Locale language) {
        return new Reader(language);
    }

    final class Reader {

        private final Locale language;
        private final Map<String, String> organisations = new HashMap<>();

        private Reader(Locale language) {
            this.language = language;
        }

        Row row(Entry entry) {
            return new Row(
                    entry,
                    Actor.system().login().equals(entry.login())
                            ? texts.getMessage("word.system", null, language)
                            : entry.name(),
                    entry.organisation() == null
                            ? null
                            : organisations.computeIfAbsent(entry.organisation(), names::organisation),
                    texts.getMessage("audit.action." + entry.action(), null, entry.action(), language),
                    entry.roles() == null || entry.roles().isEmpty()
                            ? List.of()
                            : Stream.of(entry.roles().split(",")).toList(),
                    changes.of(entry.changes(), language));
        }

        /** The cells of a file, in the order of its head. */
        Object[] cells(Entry entry) {
            Row row = row(entry);
            return new Object[] {
                entry.at(),
                entry.login(),
                row.who(),
                row.organisation(),
                row.roles().stream()
                        .map(role -> texts.getMessage("role." + role, null, role, language))
                        .collect(Collectors.joining(", ")),
                row.action(),
                entry.caseNumber(),
                entry.cases(),
                entry.address(),
                entry.reason(),
                String.join("; ", row.changes())
            };
        }
    }
}
