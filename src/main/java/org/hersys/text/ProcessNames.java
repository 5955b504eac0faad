package org.hersys.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the English names of a process's elements from its model. */
final class ProcessNames {

    private ProcessNames() {}

    /** Files of one name in the folders of diseases, which may bring a process of their own. */
    static List<Resource> ofDiseases(String file) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:diseases/*/" + file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Resource model(String file) {
        Resource shared = new ClassPathResource("processes/" + file);
        return Stream.concat(shared.exists() ? Stream.of(shared) : Stream.empty(), ofDiseases(file).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No folder holds " + file));
    }

    static Map<String, String> read(String process) {
        Map<String, String> names = new HashMap<>();
        try (var in = model(process.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".bpmn")
                .getInputStream()) {
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
