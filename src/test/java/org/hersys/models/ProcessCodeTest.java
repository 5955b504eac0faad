package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** What a model may ask of the engine is a short list; scripts, classes, listeners and connectors are not on it. */
class ProcessCodeTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "isStartableInTasklist",
            "formRef",
            "formRefBinding",
            "candidateGroups",
            "dueDate",
            "priority",
            "expression",
            "resultVariable");

    private static final Set<String> ELEMENTS = Set.of("properties", "property", "in", "out");

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noCodeHidesInTheModel(ProcessModel model) throws Exception {
        Set<String> attributes = new TreeSet<>();
        Set<String> elements = new TreeSet<>();
        NodeList nodes = parse(model).getElementsByTagNameNS("*", "*");
        for (int index = 0; index < nodes.getLength(); index++) {
            Element element = (Element) nodes.item(index);
            if (CAMUNDA.equals(element.getNamespaceURI())) {
                elements.add(element.getLocalName());
            }
            attributes.addAll(engineAttributes(element));
        }
        assertThat(ATTRIBUTES).containsAll(attributes);
        assertThat(ELEMENTS).containsAll(elements);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelerOpensTheFileForThisEngine(ProcessModel model) throws Exception {
        Element definitions = parse(model).getDocumentElement();
        String modeler = "http://camunda.org/schema/modeler/1.0";
        assertThat(definitions.getAttributeNS(modeler, "executionPlatform")).isEqualTo("Camunda Platform");
        assertThat(definitions.getAttributeNS(modeler, "executionPlatformVersion"))
                .isEqualTo("7.24.0");
    }

    @Test
    void whatAStepAnswersIsReadInSomeModel() {
        String models = models().stream()
                .map(model -> Bpmn.convertToString(model.model()))
                .collect(Collectors.joining());
        Set<String> read = Pattern.compile("[$]\\{([^}]*)\\}|source=\"(\\w+)\"")
                .matcher(models)
                .results()
                .flatMap(found -> Stream.of(found.group().split("\\W+")))
                .collect(Collectors.toSet());
        assertThat(Pattern.compile("resultVariable=\"(\\w+)\"").matcher(models).results())
                .extracting(answer -> answer.group(1))
                .isNotEmpty()
                .isSubsetOf(read);
    }

    @Test
    void noProcessBeginsWithAMessage() {
        assertThat(models().stream()
                        .flatMap(model -> model.every(StartEvent.class).stream())
                        .filter(start -> start.getParentElement() instanceof Process)
                        .flatMap(start -> start.getEventDefinitions().stream()))
                .as("the engine looks for courses that wait, and for nothing that a message could begin")
                .noneMatch(MessageEventDefinition.class::isInstance);
    }

    private static Set<String> engineAttributes(Element element) {
        Set<String> names = new TreeSet<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            if (CAMUNDA.equals(attributes.item(index).getNamespaceURI())) {
                names.add(attributes.item(index).getLocalName());
            }
        }
        return names;
    }

    private static Document parse(ProcessModel model) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(ProcessModel.FOLDER.resolve(model.file()).toFile());
    }
}
