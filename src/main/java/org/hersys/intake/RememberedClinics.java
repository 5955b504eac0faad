package org.hersys.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clinics that an office finds at the head of forms on paper: those it has typed before, and those of its area that
 * have an account. What is known of one is offered, so that it is typed once. Others than offices know of none.
 */
@Component
@Transactional
class RememberedClinics {

    /** As many as a list under a field can usefully offer. */
    private static final int MOST = 500;

    private static final String KNOWN = """
            select clinic, address, phone, named_at from remembered_clinic where office = :office
            union all
            select case when :english then name_en else name_ja end, null, phone, null from organisation
             where office = :office and kind in ('clinic', 'hospital')
               and not exists (select from remembered_clinic r where r.office = :office and r.clinic in (name_ja, name_en))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedClinics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What stands at the head of a form; address and phone null where they are not known. */
    record Head(String clinic, String address, String phone) {

        /** Blanks around what was typed say nothing. */
        Head {
            clinic = stated(clinic);
            address = stated(address);
            phone = stated(phone);
        }

        private static String stated(String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    /** The names to choose from, the one typed last first. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return isOffice()
                ? known("order by named_at desc nulls last, clinic limit " + MOST).query(Head.class).list().stream()
                        .map(Head::clinic)
                        .toList()
                : List.of();
    }

    /** What is known of the clinic of this name. */
    @Transactional(readOnly = true)
    public Optional<Head> find(String clinic) {
        return clinic != null && !clinic.isBlank() && isOffice()
                ? known("where clinic = :clinic limit 1")
                        .param("clinic", clinic.strip())
                        .query(Head.class)
                        .optional()
                : Optional.empty();
    }

    private JdbcClient.StatementSpec known(String which) {
        return jdbc.sql("select clinic, address, phone from (" + KNOWN + ") known " + which)
                .param("office", CurrentActor.get().organisation())
                .param("english", "en".equals(LocaleContextHolder.getLocale().getLanguage()));
    }

    /** Keeps what was typed for the next form; what is left out does not forget what was known. */
    public void remember(Head head) {
        if (head.clinic() == null || !isOffice()) {
            return;
        }
        jdbc.sql("""
                        insert into remembered_clinic (office, clinic, address, phone, named_at) values (?, ?, ?, ?, ?)
                        on conflict (office, clinic) do update set address = coalesce(excluded.address, remembered_clinic.address),
                          phone = coalesce(excluded.phone, remembered_clinic.phone), named_at = excluded.named_at""")
                .params(java.util.Arrays.asList(
                        CurrentActor.get().organisation(),
                        head.clinic(),
                        head.address(),
                        head.phone(),
                        OffsetDateTime.now(clock)))
                .update();
    }

    private static boolean isOffice() {
        return CurrentActor.get().sight() == Sight.OFFICE;
    }
}
