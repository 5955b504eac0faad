package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an operator reaches from the own networks and not from elsewhere, as the web server in front tells it. */
@ProductTest
class FromOutsideIT {

    private static final String OUTSIDE = "203.0.113.77";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/engine/engine/default/history/task"
            })
    void whatIsForOperatorsIsClosedFromOutside(String path) {
        Visitor inside = Visitor.at(port).signIn("operator", "hersys-demo");
        assertThat(inside.get(path).status()).isEqualTo(200);
        Visitor outside = Visitor.from(port, OUTSIDE).signIn("operator", "hersys-demo");
        assertThat(outside.get(path).status()).isEqualTo(403);
        assertThat(outside.get("/account").status()).isEqualTo(200);
    }

    @Test
    void whetherItIsHealthyIsToldToEverybodyAndNothingMore() {
        assertThat(Visitor.from(port, OUTSIDE).get("/actuator/health").body())
                .contains("UP")
                .doesNotContain("db")
                .doesNotContain("components");
    }
}
