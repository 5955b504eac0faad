package org.hersys.text;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for all, in Japan's time; tests may put another in its place. */
@Configuration
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(Dates.JAPAN);
    }
}
