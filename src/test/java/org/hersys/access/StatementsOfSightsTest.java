package org.hersys.access;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatementsOfSightsTest {

    private static final Actor NURSE = new Actor("n", "13103", "13", EnumSet.of(Role.NURSE), Locale.JAPANESE);

    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final StatementsOfSights statements = new StatementsOfSights(jdbc);

    @Test
    void theSameStatementIsAnotherOneForEachRoleThatRunsIt() {
        CurrentActor.runAs(NURSE, () -> statements.sql("select 1"));
        CurrentActor.runAs(Actor.system(), () -> statements.sql("select 1"));
        verify(jdbc).sql("/* hersys_office */ select 1");
        verify(jdbc).sql("/* hersys_system */ select 1");
    }

    @Test
    void aStatementOfNobodyStaysAsItIs() {
        statements.sql("select 1");
        verify(jdbc).sql("select 1");
    }
}
