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
    private final ActingAsSystem actingAsSystem;

    Organisations(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** The organisation of a code. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(String code) {
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code)
                .query(Organisation.class)
                .optional();
    }

    /** The organisation of a code that is known to exist. */
    @Transactional(readOnly = true)
    public Organisation get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No organisation " + code));
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
