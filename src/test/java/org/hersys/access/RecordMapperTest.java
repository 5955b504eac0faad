package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;

class RecordMapperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private final ResultSet row = mock(ResultSet.class);

    enum Kind {
        office,
        clinic
    }

    record Visit(long caseId, String name, LocalDate visitedOn, OffsetDateTime endedAt, Kind kind, Integer age) {}

    @BeforeEach
    void aRow() throws SQLException {
        when(row.findColumn(anyString())).thenThrow(new SQLException("no such column"));
        column(1, "case_id");
        column(2, "name");
        column(3, "visited_on");
        column(4, "ended_at");
        column(5, "kind");
        column(6, "age");
        when(row.getLong(1)).thenReturn(7L);
        when(row.getString(2)).thenReturn("架空 花子");
        when(row.getObject(3, LocalDate.class)).thenReturn(DAY);
        when(row.getObject(5)).thenReturn("clinic");
        when(row.getInt(6)).thenReturn(44);
    }

    private void column(int index, String name) throws SQLException {
        doReturn(index).when(row).findColumn(name);
    }

    @Test
    void aComponentIsTheColumnOfItsNameWithUnderscores() throws SQLException {
        assertThat(RecordMapper.of(Visit.class).mapRow(row, 1))
                .isEqualTo(new Visit(7, "架空 花子", DAY, null, Kind.clinic, 44));
    }

    @Test
    void noColumnIsLookedForThatIsNotThere() throws SQLException {
        RecordMapper.of(Visit.class).mapRow(row, 1);
        verify(row, never()).findColumn("caseId");
        verify(row, never()).findColumn("visitedOn");
    }

    @Test
    void nothingIsNoNumberWhereANumberMustBe() throws SQLException {
        when(row.getLong(1)).thenReturn(0L);
        when(row.wasNull()).thenReturn(true);
        assertThatThrownBy(() -> RecordMapper.of(Visit.class).mapRow(row, 1))
                .isInstanceOf(ConversionFailedException.class);
    }

    @Test
    void aColumnThatIsMissingIsSaid() throws SQLException {
        when(row.findColumn("ended_at")).thenThrow(new SQLException("no such column"));
        assertThatThrownBy(() -> RecordMapper.of(Visit.class).mapRow(row, 1)).isInstanceOf(SQLException.class);
    }
}
