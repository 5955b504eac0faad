package org.hersys.supervision;

import org.hersys.situation.KeptTally;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The numbers of finished tasks and their clocks are kept. */
@Configuration(proxyBeanMethods = false)
class TaskTallySetUp {

    @Bean
    KeptTally taskTally() {
        return new KeptTally("task_tally_fold");
    }
}
