package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Between hospital and release. */
@ProductTest
class DischargeIT {

    @LocalServerPort
    int port;

    @Test
    void whoIsDischargedTooEarlyForReleaseIsWatchedAtHome() throws IOException {
        try (TestDatabase database = TestDatabase.open()) {
            HospitalLife life = HospitalLife.begin(port, new Cast(port));
            life.confirm();
            life.investigate();
            life.admit();
            life.goHome(database);
            assertThat(database.jdbc()
                            .sql("""
                                    select s.status from case_status s join case_file c on c.id = s.case_id
                                    where c.number = ? order by s.id""")
                            .param(life.number())
                            .query(String.class)
                            .list())
                    .endsWith("awaitingPlacement", "inHospital", "atHome", "released");
        }
    }
}
