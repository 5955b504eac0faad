package org.hersys.situation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The numbers of cases are kept. */
@Configuration(proxyBeanMethods = false)
class CaseTallySetUp {

    @Bean
    KeptTally caseTally() {
        return new KeptTally("case_tally_fold");
    }
}
