package org.hersys.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hersys.access.ApiKeys;
import org.hersys.access.Passwords;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class DemoLeftoversIT {

    @Autowired
    Passwords passwords;

    @Autowired
    ApiKeys keys;

    @Test
    void inEarnestADatabaseWithAccountsOfTheDemoIsRefused() {
        assertThatThrownBy(() -> new DemoLeftovers(passwords, keys).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nurse.minato");
    }
}
