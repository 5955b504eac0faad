package org.hersys.notification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.notification.Notification;
import org.hersys.notification.Notifications;
import org.springframework.stereotype.Component;

/** The tests that notifications of the case named, each once. */
@Component
class TestsSection implements CaseSection {

    private final Notifications notifications;

    TestsSection(Notifications notifications) {
        this.notifications = notifications;
    }

    /** A test with its result. */
    public record Test(LocalDate sampledOn, String method, String specimen, String result) {}

    private static Stream<Test> tests(Notification one) {
        return Stream.concat(
                Stream.of(new Test(one.sampledOn(), one.method(), one.specimen(), one.result())),
                one.content().rest().furtherTests().stream()
                        .map(test -> new Test(test.sampledOn(), test.method(), test.specimen(), test.result())));
    }

    @Override
    public String key() {
        return "tests";
    }

    @Override
    public List<Test> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                notifications.of(file.id()).stream()
                        .flatMap(TestsSection::tests)
                        .distinct()
                        .toList();
            case PREFECTURE, AGENCY, POLICY, NONE -> null;
        };
    }
}
