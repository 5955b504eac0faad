package org.hersys.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The verdicts hold against the models of the standard's test kit: what is let through, the engine answers as the kit
 * expects; what the engine cannot do is refused.
 */
class CompatibilityKitTest {

    private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, String> MODELS = new TreeMap<>();
    private static final Map<String, String> TESTS = new TreeMap<>();

    @BeforeAll
    static void unpack() throws IOException {
        try (var kit = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(kit())))) {
            for (var entry = kit.getNextEntry(); entry != null; entry = kit.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                if (name.endsWith(".dmn")) {
                    MODELS.put(name.substring(0, 4), new String(kit.readAllBytes(), StandardCharsets.UTF_8));
                } else if (name.contains("-test-")) {
                    TESTS.put(name.substring(0, 4), new String(kit.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Test
    void everythingThatIsNoSingleTableIsRefused() {
        assertThat(refused())
                .containsOnlyKeys(
                        "0001", "0002", "0003", "0008", "0009", "0100", "0101", "0102", "0105", "0106", "0107");
    }

    @Test
    void tablesWithAPolicyTheEngineLacksAreRefused() {
        for (String number : List.of("0006", "0007")) {
            assertThat(TableCheck.check(DmnTableReader.read(MODELS.get(number)), Tables.SYNTAX))
                    .extracting(Finding::kind)
                    .contains(Finding.Kind.HIT_POLICY);
        }
    }

    @Test
    void theOtherTablesAreLetThroughAndAnswerAsTheKitExpects() throws Exception {
        int answers = 0;
        for (String number : List.of("0004", "0005", "0010", "0108", "0109")) {
            DmnTable table = DmnTableReader.read(MODELS.get(number));
            assertThat(TableCheck.check(table, Tables.SYNTAX))
                    .extracting(Finding::kind)
                    .filteredOn(Finding.Kind::error)
                    .as(number)
                    .allMatch(Finding.Kind.GAP::equals);
            answers += answer(number, table);
        }
        assertThat(answers).isGreaterThanOrEqualTo(15);
    }

    @Test
    void gapsAreNamedWhereTheEngineHasNoAnswerAndOnlyThere() {
        Map<String, Integer> gaps = new TreeMap<>();
        for (String number : List.of("0004", "0005", "0010", "0108", "0109")) {
            DmnTable table = DmnTableReader.read(MODELS.get(number));
            List<Finding> found = TableCheck.check(table, Tables.SYNTAX).stream()
                    .filter(finding -> finding.kind() == Finding.Kind.GAP)
                    .toList();
            gaps.put(number, found.size());
            for (Finding gap : found) {
                Map<String, Object> facts = new HashMap<>();
                gap.example().forEach((input, text) -> facts.put(input, literal(text)));
                assertThat(ENGINE.evaluateDecisionTable(decision(number, table), facts)
                                .getResultList())
                        .as(number + " " + facts)
                        .isEmpty();
            }
        }
        assertThat(gaps).containsEntry("0004", 0).containsEntry("0005", 0).containsEntry("0010", 0);
        assertThat(gaps.get("0108")).isPositive();
    }

    private static Object literal(String text) {
        return switch (text.charAt(0)) {
            case '"' -> text.substring(1, text.length() - 1);
            case 't', 'f' -> Boolean.valueOf(text);
            default -> Double.valueOf(text);
        };
    }

    private static Map<String, NotATable.Reason> refused() {
        Map<String, NotATable.Reason> refused = new TreeMap<>();
        MODELS.forEach((number, dmn) -> {
            try {
                DmnTableReader.read(dmn);
            } catch (NotATable none) {
                refused.put(number, none.reason());
            }
        });
        return refused;
    }

    private static int answer(String number, DmnTable table) throws Exception {
        DmnDecision decision = decision(number, table);
        List<Element> cases = elements(parse(TESTS.get(number)), "testCase");
        for (Element test : cases) {
            Map<String, Object> facts = new HashMap<>();
            elements(test, "inputNode").forEach(in -> facts.put(in.getAttribute("name"), value(in)));
            List<Object> expected = expected(elements(test, "expected").get(0));
            assertThat(ENGINE.evaluateDecisionTable(decision, facts).getResultList().stream()
                            .map(row ->
                                    row.size() == 1 ? row.values().iterator().next() : row)
                            .map(CompatibilityKitTest::plain)
                            .toList())
                    .as(number + " " + test.getAttribute("id"))
                    .isEqualTo(expected);
        }
        return cases.size();
    }

    private static DmnDecision decision(String number, DmnTable table) {
        return ENGINE.parseDecision(
                table.id(), new ByteArrayInputStream(MODELS.get(number).getBytes(StandardCharsets.UTF_8)));
    }

    private static Object plain(Object answer) {
        return answer instanceof Map<?, ?> row ? new TreeMap<>(row) : answer;
    }

    private static List<Object> expected(Element expected) {
        List<Element> items = elements(expected, "item");
        List<Object> answers = new ArrayList<>();
        for (Element item : items.isEmpty() ? List.of(expected) : items) {
            List<Element> components = elements(item, "component");
            if (components.isEmpty()) {
                answers.add(value(item));
            } else {
                Map<String, Object> row = new TreeMap<>();
                components.forEach(part -> row.put(part.getAttribute("name"), value(part)));
                answers.add(row);
            }
        }
        return answers;
    }

    private static Object value(Element parent) {
        Element value = elements(parent, "value").get(0);
        String type = value.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
        return switch (type) {
            case "xsd:decimal" -> Double.valueOf(value.getTextContent());
            case "xsd:boolean" -> Boolean.valueOf(value.getTextContent());
            default -> value.getTextContent();
        };
    }

    private static Element parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }

    private static Path kit() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/dmn-tck/dmn_tck_level2_a.tar.gz"))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> abort("the test kit is absent: no shared/data/dmn-tck above the project"));
    }
}
