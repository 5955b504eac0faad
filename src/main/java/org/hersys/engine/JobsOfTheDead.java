package org.hersys.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Frees the jobs that a node had locked when it was killed. The engine's lock outlasts the longest job, so that no job
 * runs twice; but whoever holds one and has no session at the database left can neither do nor finish it.
 */
@Component
class JobsOfTheDead {

    private static final Logger LOG = LoggerFactory.getLogger(JobsOfTheDead.class);

    private final JdbcClient jdbc;

    JobsOfTheDead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks bear the name under which the node is known to the database. */
    @Bean
    static BeanPostProcessor locksInTheNameOfTheNode(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof JobExecutor executor) {
                    executor.setLockOwner(environment.getRequiredProperty("hersys.node"));
                }
                return bean;
            }
        };
    }

    /** Frees them at the start and every few seconds; gives how many there were. */
    @Scheduled(fixedDelayString = "${hersys.engine.free-jobs-every:15s}")
    @Transactional
    int free() {
        int freed = jdbc.sql("""
                        update act_ru_job set lock_owner_ = null, lock_exp_time_ = null
                         where lock_owner_ is not null
                           and not exists (select from pg_stat_activity where application_name = lock_owner_)""").update();
        if (freed > 0) {
            LOG.warn("Freed {} jobs of a node that is gone", freed);
        }
        return freed;
    }
}
