package org.hersys.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.ClassPathResource;

/**
 * What a table says as it is kept: its name, its inputs in order, and why each row is there (the first
 * sentence of its description; the rest names the source).
 */
record TableModel(String name, List<String> inputs, Map<String, String> rows) {

    static TableModel read(String decision) {
        String file = decision.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        try {
            return read(
                    decision,
                    new ClassPathResource("decisions/" + file + ".dmn").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static TableModel read(String decision, String dmn) {
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return read(factory.createXMLStreamReader(new StringReader(dmn)), decision);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static TableModel read(XMLStreamReader xml, String decision) throws XMLStreamException {
        String name = decision;
        List<String> inputs = new ArrayList<>();
        Map<String, String> rows = new LinkedHashMap<>();
        String row = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "decision" -> name = xml.getAttributeValue(null, "name");
                case "input" -> inputs.add(xml.getAttributeValue(null, "id"));
                case "rule" -> row = xml.getAttributeValue(null, "id");
                case "description" -> {
                    String text = xml.getElementText();
                    if (row != null) {
                        rows.putIfAbsent(row, firstSentence(text));
                    }
                }
                default -> {}
            }
        }
        return new TableModel(name, inputs, rows);
    }

    private static String firstSentence(String description) {
        int source = description.indexOf(" — ");
        return (source < 0 ? description : description.substring(0, source)).strip();
    }
}
