package org.hersys.audit;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals every minute; once a day makes partitions ahead, erases by rule and puts the newest link into the log. */
@Configuration
@EnableScheduling
class AuditHousekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHousekeeping.class);

    private final AuditChain chain;
    private final int months;
    private volatile Seal newest;

    AuditHousekeeping(AuditChain chain, @Value("${hersys.audit.keep-months:60}") int months) {
        this.chain = chain;
        this.months = months;
    }

    @Scheduled(
            fixedDelayString = "${hersys.audit.seal-every:60s}",
            initialDelayString = "${hersys.audit.seal-every:60s}")
    void seal() {
        List<Seal> made = chain.seal();
        if (!made.isEmpty()) {
            Seal last = made.get(made.size() - 1);
            if (newest == null) {
                LOG.info("Audit seal {} {}", last.number(), last.link());
            }
            newest = last;
        }
    }

    @Scheduled(cron = "${hersys.audit.housekeeping:0 20 3 * * *}", zone = "Asia/Tokyo")
    void daily() {
        chain.prepare();
        chain.erase(months).forEach(month -> LOG.info("Audit entries of {} erased by rule", month));
        if (newest != null) {
            LOG.info("Audit seal {} {}", newest.number(), newest.link());
        }
    }
}
