package org.hersys.notification.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.notification.Notification;
import org.hersys.notification.Notifications;
import org.hersys.notification.TestRecord;
import org.hersys.notification.TestRecords;
import org.springframework.stereotype.Component;

/** The tests that notifications of the case named, each once, and those recorded on the page, the newest sample first. */
@Component
class TestsSection implements CaseSection {

    private final Notifications notifications;
    private final TestRecords records;
    private final Names names;

    TestsSection(Notifications notifications, TestRecords records, Names names) {
        this.notifications = notifications;
        this.records = records;
        this.names = names;
    }

    /**
     * A test with its result.
     *
     * @param id of a test recorded on the case page; null for one that a notification names
     */
    public record Test(
            UUID id,
            LocalDate sampledOn,
            String method,
            String specimen,
            String result,
            String variant,
            String note,
            OffsetDateTime recordedAt,
            String recordedBy) {}

    @Override
    public String key() {
        return "tests";
    }

    @Override
    public List<Test> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                Stream.concat(
                                records.of(file.id()).stream().map(this::recorded),
                                notifications.of(file.id()).stream()
                                        .flatMap(TestsSection::notified)
                                        .distinct())
                        .sorted(Comparator.comparing(Test::sampledOn, Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList();
            case PREFECTURE, AGENCY, POLICY, NONE -> null;
        };
    }

    private static Stream<Test> notified(Notification one) {
        return Stream.concat(
                Stream.of(notified(one.sampledOn(), one.method(), one.specimen(), one.result())),
                one.content().rest().furtherTests().stream()
                        .map(test -> notified(test.sampledOn(), test.method(), test.specimen(), test.result())));
    }

    private static Test notified(LocalDate sampledOn, String method, String specimen, String result) {
        return new Test(null, sampledOn, method, specimen, result, null, null, null, null);
    }

    private Test recorded(TestRecord one) {
        return new Test(
                one.id(),
                one.sampledOn(),
                one.method(),
                one.specimen(),
                one.result(),
                one.variant(),
                one.note(),
                one.recordedAt(),
                names.person(one.recordedBy()));
    }
}
