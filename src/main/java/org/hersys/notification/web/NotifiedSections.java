package org.hersys.notification.web;

import java.util.List;
import java.util.function.Function;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.notification.AnswerTexts.Answered;
import org.hersys.notification.ContentInWords;
import org.hersys.notification.NotificationContent;
import org.hersys.notification.Notifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the newest notification says beyond the six items, on the tabs where one looks for it. */
@Configuration(proxyBeanMethods = false)
class NotifiedSections {

    @Bean
    CaseSection notifiedPatient(Notifications notifications, ContentInWords inWords) {
        return new Notified("notifiedPatient", notifications, inWords::ofPatient);
    }

    @Bean
    CaseSection notifiedVariant(Notifications notifications, ContentInWords inWords) {
        return new Notified("notifiedVariant", notifications, inWords::ofVariant);
    }

    private record Notified(
            String key, Notifications notifications, Function<NotificationContent, List<Answered>> inWords)
            implements CaseSection {

        @Override
        public List<Answered> of(CaseFile file) {
            return switch (CurrentActor.get().sight()) {
                case SYSTEM, OFFICE, CLINIC ->
                    notifications.of(file.id()).stream()
                            .findFirst()
                            .map(newest -> inWords.apply(newest.content()))
                            .orElse(List.of());
                case PREFECTURE, AGENCY, POLICY, NONE -> null;
            };
        }
    }
}
