package org.hersys.casefile.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hersys.access.RecordMapper;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Person;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of case_file joined with person. */
class ListedMapper implements RowMapper<CaseListing.Listed> {

    private final RowMapper<CaseFile> files = RecordMapper.of(CaseFile.class);

    @Override
    public CaseListing.Listed mapRow(ResultSet row, int number) throws SQLException {
        Person person = new Person(
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("kana"),
                row.getString("sex"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("age_band"),
                row.getString("phone"),
                row.getString("language"));
        return new CaseListing.Listed(files.mapRow(row, number), person);
    }
}
