package org.hersys.demo;

import java.util.List;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.Cases;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Most of the demo's people without a mobile number want no automatic calls, so that observers have somebody to call. */
@Component
@Order(15)
@ConditionalOnExpression("${hersys.demo.enabled} and ${hersys.demo.cases}")
class DemoNumbers implements ApplicationRunner {

    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoNumbers(Cases cases, JdbcClient jdbc, TransactionTemplate transaction) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.runAs(Actor.system(), () -> {
            if (!cases.any()) {
                transaction.executeWithoutResult(status -> refuse());
            }
        });
    }

    private void refuse() {
        List<DemoPatient> patients = DemoPatients.all();
        for (int serial = 1; serial <= patients.size(); serial++) {
            if (patients.get(serial - 1).wantsNoCalls(serial)) {
                jdbc.sql("""
                                insert into number_state (number, state, since) values (?, 'stopped', now())
                                on conflict (number) do nothing""").param("+8130000%04d".formatted(serial)).update();
            }
        }
    }
}
