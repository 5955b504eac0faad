package org.hersys.policy.check;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The text of a table whose cells can be changed; the text has been read as a table before. */
public final class DmnText {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    /** The id under which the sentences stand that say what a table decides. */
    public static final String ABOUT = "documentation";

    private final Document document;

    private DmnText(Document document) {
        this.document = document;
    }

    /** A text that has been read as a table before. */
    public static DmnText of(String dmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DmnText(factory.newDocumentBuilder().parse(new InputSource(new StringReader(dmn))));
        } catch (Exception readBefore) {
            throw new IllegalArgumentException(readBefore);
        }
    }

    /** Gives the decision a time to live. */
    public void keepHistory(String period) {
        Element decision = elements("decision").get(0);
        decision.setAttributeNS(CAMUNDA, "camunda:historyTimeToLive", period);
    }

    /**
     * Goes through everything people read: the name under the decision's id and what it decides under {@link #ABOUT},
     * labels of columns and descriptions of rows under theirs.
     *
     * @param words new text for an id and its text
     */
    public void reword(BinaryOperator<String> words) {
        elements("decision").forEach(decision -> attribute(decision, "name", words));
        elements("decision").forEach(decision -> description(decision, ABOUT, words));
        elements("input").forEach(input -> attribute(input, "label", words));
        elements("output").forEach(output -> attribute(output, "label", words));
        elements("rule").forEach(rule -> description(rule, rule.getAttribute("id"), words));
    }

    /** Everything people read, by its id. */
    public Map<String, String> words() {
        Map<String, String> all = new HashMap<>();
        reword((id, words) -> {
            all.put(id, words);
            return words;
        });
        return all;
    }

    private static void description(Element described, String id, BinaryOperator<String> words) {
        children(described, "description").forEach(it -> it.setTextContent(words.apply(id, it.getTextContent())));
    }

    private static void attribute(Element element, String name, BinaryOperator<String> words) {
        element.setAttribute(name, words.apply(element.getAttribute("id"), element.getAttribute(name)));
    }

    /** Sets a cell; inputs are counted first, then outputs, the description last. */
    void set(String row, int cell, String text) {
        Element rule = rule(row);
        List<Element> cells = new ArrayList<>(children(rule, "inputEntry"));
        cells.addAll(children(rule, "outputEntry"));
        if (cell < cells.size()) {
            children(cells.get(cell), "text").get(0).setTextContent(text);
        } else if (children(rule, "description").isEmpty()) {
            Element description = document.createElementNS(rule.getNamespaceURI(), "description");
            description.setTextContent(text);
            rule.insertBefore(description, rule.getFirstChild());
        } else {
            children(rule, "description").get(0).setTextContent(text);
        }
    }

    /** Takes a row over from another text of the same table, at the end. */
    void add(DmnText other, String row) {
        Element table = elements("decisionTable").get(0);
        table.appendChild(document.importNode(other.rule(row), true));
    }

    void remove(String row) {
        Element rule = rule(row);
        rule.getParentNode().removeChild(rule);
    }

    /** The text as it stands now. */
    public String text() {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Element rule(String id) {
        return elements("rule").stream()
                .filter(rule -> rule.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Element> elements(String name) {
        return list(document.getElementsByTagNameNS("*", name));
    }

    private static List<Element> children(Element parent, String name) {
        return list(parent.getElementsByTagNameNS("*", name)).stream()
                .filter(child -> child.getParentNode() == parent)
                .toList();
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
