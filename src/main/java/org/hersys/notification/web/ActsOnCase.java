package org.hersys.notification.web;

import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.notification.WithdrawingNotification;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the case page whether it may offer to withdraw the notification and to record a death. */
@Configuration
class ActsOnCase {

    @Bean
    CaseSection mayWithdraw(WithdrawingNotification withdrawing) {
        return new Act("mayWithdraw", withdrawing);
    }

    @Bean
    CaseSection mayRecordDeath(WithdrawingNotification withdrawing) {
        return new Act("mayRecordDeath", withdrawing);
    }

    private record Act(String key, WithdrawingNotification withdrawing) implements CaseSection {

        @Override
        public Boolean of(CaseFile file) {
            return withdrawing.isOpenToActor(file);
        }
    }
}
