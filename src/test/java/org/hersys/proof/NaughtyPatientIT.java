package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.link.PatientLinks;
import org.hersys.portal.AtHome;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Texts that break programs, typed by a patient into every page of theirs; and what staff then see of them. */
@ProductTest
@Import(CareCase.class)
class NaughtyPatientIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int TURNS = 5;
    private static final int SCREENS = 8;

    @LocalServerPort
    int port;

    @Autowired
    CareCase care;

    @Autowired
    PatientLinks links;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private final List<String> texts = NaughtyStrings.all();
    private final Set<String> tried = new LinkedHashSet<>();
    private int turn;

    @Test
    void nothingAPatientTypesMakesAnAccidentOrIsShownAsAnythingButText() {
        AtHome home = new AtHome(care, links);
        long watched = home.patient();
        long asked = care.open(AtHome.AGE, 2);
        care.enter(asked, "investigating");
        List<String> wrong = new ArrayList<>();
        String report = home.path(watched);
        Visitor patient = confirmed(report);
        Stream.of("/report", "/number", "/window").forEach(page -> wrong.addAll(type(patient, report, page)));
        String questions = home.path(asked);
        Visitor answering = confirmed(questions);
        for (int screen = 1; screen <= SCREENS; screen++) {
            wrong.addAll(type(answering, questions, "/questionnaire/" + screen));
        }
        wrong.addAll(type(Visitor.at(port), home.path(asked), ""));
        assertThat(wrong).isEmpty();
        assertThat(tried).hasSizeGreaterThan(25);
        Visitor nurse = Visitor.at(port).signIn("nurse.minato", "hersys-demo");
        for (long seen : new long[] {watched, asked}) {
            for (String tab : List.of("observations", "exposure", "contacts", "basics", "medical", "course")) {
                String page = "/cases/" + care.file(seen).number() + "/" + tab;
                assertThat(NaughtyStrings.wrong(nurse.get(page), page)).isEmpty();
            }
        }
    }

    private Visitor confirmed(String path) {
        Visitor device = Visitor.at(port);
        device.get(path);
        AtHome.confirm(device, path);
        return device;
    }

    private List<String> type(Visitor device, String path, String page) {
        Set<String> fields = new LinkedHashSet<>();
        Endpoints.handlers(mappings).forEach((endpoint, handler) -> {
            if (endpoint.startsWith("POST /p/{token}")
                    && ("/p/x" + page)
                            .matches(endpoint.substring(5)
                                    .replaceAll("\\{screen.*", "[0-9]")
                                    .replaceAll("\\{[a-z]+}", "x"))) {
                fields.addAll(TextFields.of(handler));
            }
        });
        fields.addAll(TextFields.of(device.get(page.matches("/(number|window)") ? path : path + page)
                .body()));
        tried.addAll(fields);
        return Stream.generate(() -> NaughtyStrings.typed(fields, this::next, Map.of()))
                .limit(TURNS)
                .flatMap(typed -> Stream.concat(
                        NaughtyStrings.wrong(device.post(path + page, FORM, typed), typed),
                        NaughtyStrings.wrong(device.get(path), typed)))
                .toList();
    }

    private String next() {
        turn++;
        return turn % 2 == 0
                ? NaughtyStrings.TELLING.get(turn / 2 % NaughtyStrings.TELLING.size())
                : texts.get(turn % texts.size());
    }
}
