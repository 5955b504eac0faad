package org.hersys.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of organisations; everybody may read it. */
@Component
@Transactional
public class Organisations {

    private static final String SELECT =
            "select code, kind, name_ja, name_en, prefecture, office, phone from organisation ";

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final ActingAsSystem actingAsSystem;

    Organisations(JdbcClient jdbc, ReadOnce once, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.once = once;
        this.actingAsSystem = actingAsSystem;
    }

    /** The organisation of a code. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(String code) {
        return once.find(SELECT + "where code = ?", Organisation.class, code);
    }

    /** The organisation of a code that is known to exist. */
    @Transactional(readOnly = true)
    public Organisation get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No organisation " + code));
    }

    /** The health centre in whose area an organisation lies. */
    @Transactional(readOnly = true)
    public Optional<Organisation> officeOf(String code) {
        return once.find(
                SELECT + "where code = (select office from organisation where code = ?)", Organisation.class, code);
    }

    /** All organisations of a kind in a prefecture, by code. */
    @Transactional(readOnly = true)
    public List<Organisation> ofKind(String prefecture, String kind) {
        return jdbc.sql(SELECT + "where prefecture = :prefecture and kind = :kind order by code")
                .param("prefecture", prefecture)
                .param("kind", kind)
                .query(Organisation.class)
                .list();
    }

    /** All organisations of a kind, by code. */
    @Transactional(readOnly = true)
    public List<Organisation> ofKind(String kind) {
        return jdbc.sql(SELECT + "where kind = :kind order by code")
                .param("kind", kind)
                .query(Organisation.class)
                .list();
    }

    /** Registers an organisation, or changes what is known of it. */
    public void register(Organisation organisation) {
        actingAsSystem.call(() -> jdbc.sql("""
                        insert into organisation (code, kind, name_ja, name_en, prefecture, office, phone)
                        values (:code, :kind, :nameJa, :nameEn, :prefecture, :office, :phone)
                        on conflict (code) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
                          phone = excluded.phone""").paramSource(organisation).update());
    }
}
