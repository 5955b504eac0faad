package org.hersys.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.ClassPathResource;

/** Reads the English names of a process's elements from its model. */
final class ProcessNames {

    private ProcessNames() {}

    static Map<String, String> read(String process) {
        Map<String, String> names = new HashMap<>();
        String file = process.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        try (var in = new ClassPathResource("processes/" + file + ".bpmn").getInputStream()) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getAttributeValue(null, "id") != null
                        && xml.getAttributeValue(null, "name") != null) {
                    names.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "name"));
                }
            }
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
