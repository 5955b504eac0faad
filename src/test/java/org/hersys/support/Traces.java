package org.hersys.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in tables, in every column, whatever its type: bytes are searched as bytes. */
public final class Traces {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname""";

    private final JdbcClient jdbc;

    public Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tables of the product, the engine's among them. */
    public List<String> tables() {
        return jdbc.sql(TABLES).query(String.class).list();
    }

    /** Which of the tables hold which of the words, as "table: word". */
    public List<String> of(Collection<String> words, Collection<String> tables) {
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            for (String word : words) {
                if (holds(table, word)) {
                    found.add(table + ": " + word);
                }
            }
        }
        return found;
    }

    /** A row as text shows bytes as hexadecimal digits. */
    private boolean holds(String table, String word) {
        return jdbc.sql("""
                        select exists (select 1 from %s t
                        where strpos(t::text, :word) > 0 or strpos(t::text, :bytes) > 0 or strpos(t::text, :wide) > 0)
                        """.formatted(table))
                .param("word", word)
                .param("bytes", HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)))
                .param("wide", HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_16BE)))
                .query(Boolean.class)
                .single();
    }
}
