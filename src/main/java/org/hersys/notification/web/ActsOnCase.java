package org.hersys.notification.web;

import java.util.function.Predicate;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.notification.RecordingDeath;
import org.hersys.notification.WithdrawingNotification;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the case page whether it may offer to withdraw the notification and to record a death. */
@Configuration
class ActsOnCase {

    @Bean
    CaseSection mayWithdraw(WithdrawingNotification withdrawing) {
        return new Act("mayWithdraw", withdrawing::isOpenToActor);
    }

    @Bean
    CaseSection mayRecordDeath(RecordingDeath dying) {
        return new Act("mayRecordDeath", dying::isOpenToActor);
    }

    private record Act(String key, Predicate<CaseFile> open) implements CaseSection {

        @Override
        public Boolean of(CaseFile file) {
            return open.test(file);
        }
    }
}
