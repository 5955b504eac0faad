package org.hersys.casefile.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.access.AccessMatrix;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Right;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Person;
import org.hersys.casefile.register.CaseListing.Listed;
import org.hersys.sheet.SheetWriter;
import org.hersys.text.Ages;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a whole list into a file, as it is read: the columns are of the sections that the reader may see. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseExport {

    private static final int PORTION = 1_000;
    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "kana",
            "sex",
            "birthDate",
            "ageBand",
            "phone",
            "status",
            "severity",
            "place",
            "placeOrganisation",
            "office",
            "clinic",
            "diagnosedOn",
            "onsetOn",
            "reportedAt",
            "closedAt");

    private final CaseRegister register;
    private final Cases cases;
    private final AuditTrail audit;
    private final Names names;
    private final Words words;
    private final Ages ages;

    CaseExport(CaseRegister register, Cases cases, AuditTrail audit, Names names, Words words, Ages ages) {
        this.register = register;
        this.cases = cases;
        this.audit = audit;
        this.names = names;
        this.words = words;
        this.ages = ages;
    }

    /**
     * Writes all cases of a list. What is written is noted before it leaves, case by case, with a hash of what was
     * searched for; the notes stay when the reader goes away in the middle.
     *
     * @throws UncheckedIOException when the reader is gone
     */
    public void write(CaseQuery query, SheetWriter sheet) throws IOException {
        boolean addresses = AccessMatrix.gives(CurrentActor.get(), Section.ADDRESS, Right.SEE);
        sheet.row(Stream.concat(COLUMNS.stream(), addresses ? Stream.of("address") : Stream.empty())
                .map(column -> words.say("list.column." + column))
                .toArray());
        AuditEntry entry =
                AuditEntry.of("cases.exported").searchedFor(query.criteria().terms());
        Map<String, String> organisations = new HashMap<>();
        List<Listed> portion = new ArrayList<>();
        register.all(query, listed -> {
            portion.add(listed);
            if (portion.size() == PORTION) {
                write(portion, entry, addresses, organisations, sheet);
            }
        });
        write(portion, entry, addresses, organisations, sheet);
    }

    private void write(
            List<Listed> portion,
            AuditEntry entry,
            boolean addresses,
            Map<String, String> organisations,
            SheetWriter sheet) {
        List<Long> ids = portion.stream().map(listed -> listed.file().id()).toList();
        audit.noteList(entry, ids);
        Map<Long, String> addressOf = addresses ? cases.addresses(ids) : Map.of();
        try {
            for (Listed listed : portion) {
                List<Object> cells = cells(listed.file(), listed.person(), organisations);
                if (addresses) {
                    cells.add(addressOf.get(listed.file().id()));
                }
                sheet.row(cells.toArray());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        portion.clear();
    }

    private List<Object> cells(CaseFile file, Person person, Map<String, String> organisations) {
        List<Object> cells = new ArrayList<>();
        cells.add(file.number());
        cells.add(person.name());
        cells.add(person.kana());
        cells.add(word("sex", person.sex()));
        cells.add(person.birthDate());
        cells.add(ages.of(null, person.ageBand()));
        cells.add(person.phone());
        cells.add(word("status", file.status()));
        cells.add(word("severity", file.severity()));
        cells.add(word("place", file.place()));
        cells.add(file.place() == null ? null : organisation(file.placeOrganisation(), organisations));
        cells.add(organisation(file.office(), organisations));
        cells.add(organisation(file.clinic(), organisations));
        cells.add(file.diagnosedOn());
        cells.add(file.onsetOn());
        cells.add(file.reportedAt());
        cells.add(file.closedAt());
        return cells;
    }

    private String word(String vocabulary, String code) {
        return code == null ? null : words.code(vocabulary, code);
    }

    private String organisation(String code, Map<String, String> known) {
        return code == null ? null : known.computeIfAbsent(code, names::organisation);
    }
}
