package org.hersys.policy.check;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the one decision table of a DMN file, whichever edition of DMN it is written in. */
public final class DmnTableReader {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> LANGUAGES = Set.of("", "feel");
    private static final int LONGEST = 1_000_000;
    private static final String DEEPEST = "50";

    private DmnTableReader() {}

    /**
     * Reads a table.
     *
     * @throws NotATable when the text is no DMN with exactly one decision table in FEEL
     */
    public static DmnTable read(String dmn) {
        if (dmn.length() > LONGEST) {
            throw new NotATable(NotATable.Reason.TOO_LARGE);
        }
        Element definitions = parse(dmn);
        List<Element> decisions = children(definitions, "decision").toList();
        if (decisions.isEmpty()) {
            throw new NotATable(NotATable.Reason.NO_DECISION);
        }
        if (decisions.size() > 1
                || children(definitions, "businessKnowledgeModel").findAny().isPresent()) {
            throw new NotATable(NotATable.Reason.SEVERAL_DECISIONS);
        }
        Element decision = decisions.get(0);
        Element table = child(decision, "decisionTable");
        if (table == null) {
            throw new NotATable(NotATable.Reason.NO_DECISION_TABLE);
        }
        refuseOtherLanguages(definitions);
        return even(new DmnTable(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                description(decision),
                policy(table),
                table.getAttribute("aggregation"),
                decision.getAttributeNS(CAMUNDA, "historyTimeToLive"),
                children(table, "input").map(DmnTableReader::input).toList(),
                children(table, "output").map(out -> output(out, decision)).toList(),
                children(table, "rule").map(DmnTableReader::row).toList()));
    }

    private static DmnTable even(DmnTable table) {
        if (table.rows().stream()
                .anyMatch(row -> row.tests().size() != table.inputs().size()
                        || row.results().size() != table.outputs().size())) {
            throw new NotATable(NotATable.Reason.UNEVEN);
        }
        Set<String> known = new HashSet<>(Set.of(""));
        Stream.of(table.inputs(), table.outputs())
                .flatMap(List::stream)
                .map(DmnTable.Column::id)
                .forEach(id -> refuseUnless(known.add(id)));
        table.rows().forEach(row -> refuseUnless(known.add(row.id())));
        return table;
    }

    private static void refuseUnless(boolean newId) {
        if (!newId) {
            throw new NotATable(NotATable.Reason.NO_IDS);
        }
    }

    private static Element parse(String dmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(new InputSource(new StringReader(dmn))).getDocumentElement();
            if (!"definitions".equals(root.getLocalName())
                    || root.getNamespaceURI() == null
                    || !root.getNamespaceURI().contains("/DMN/")) {
                throw new NotATable(NotATable.Reason.NO_DMN);
            }
            return root;
        } catch (SAXException broken) {
            throw new NotATable(NotATable.Reason.NO_DMN);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void refuseOtherLanguages(Element definitions) {
        refuseOtherLanguage(definitions);
        NodeList all = definitions.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            refuseOtherLanguage((Element) all.item(i));
        }
    }

    private static void refuseOtherLanguage(Element element) {
        String language = element.getAttribute("expressionLanguage");
        if (!LANGUAGES.contains(language.toLowerCase(Locale.ROOT)) && !language.contains("FEEL")) {
            throw new NotATable(NotATable.Reason.OTHER_LANGUAGE);
        }
    }

    private static String policy(Element table) {
        String policy = table.getAttribute("hitPolicy");
        return policy.isBlank() ? "UNIQUE" : policy.replace('_', ' ');
    }

    private static DmnTable.Column input(Element input) {
        Element expression = child(input, "inputExpression");
        return new DmnTable.Column(
                input.getAttribute("id"),
                input.getAttribute("label"),
                expression == null ? "" : text(expression),
                expression == null ? "" : type(expression),
                values(input, "inputValues"));
    }

    private static DmnTable.Column output(Element output, Element decision) {
        String type = type(output);
        Element variable = child(decision, "variable");
        return new DmnTable.Column(
                output.getAttribute("id"),
                output.getAttribute("label"),
                output.getAttribute("name"),
                type.isBlank() && variable != null ? type(variable) : type,
                values(output, "outputValues"));
    }

    private static DmnTable.Row row(Element rule) {
        return new DmnTable.Row(
                rule.getAttribute("id"),
                children(rule, "inputEntry").map(DmnTableReader::text).toList(),
                children(rule, "outputEntry").map(DmnTableReader::text).toList(),
                description(rule));
    }

    private static String description(Element described) {
        Element description = child(described, "description");
        return description == null ? "" : description.getTextContent().strip();
    }

    private static String type(Element element) {
        String type = element.getAttribute("typeRef");
        return type.substring(type.indexOf(':') + 1);
    }

    private static String values(Element column, String name) {
        Element values = child(column, name);
        return values == null ? "" : text(values);
    }

    private static String text(Element element) {
        Element text = child(element, "text");
        return text == null ? "" : text.getTextContent().strip();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).findFirst().orElse(null);
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getLocalName()))
                .map(Element.class::cast);
    }
}
