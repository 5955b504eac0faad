package org.hersys;

import static org.assertj.core.api.Assertions.assertThat;

import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@ProductTest
class StartIT {

    @Autowired
    TestRestTemplate http;

    @Test
    void theProductReportsThatItIsHealthy() {
        assertThat(http.getForObject("/actuator/health", String.class)).contains("UP");
    }
}
