package org.hersys.supervision;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.hersys.engine.DeployedProcesses;
import org.hersys.text.ModelTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Processes as they are drawn, with the names of the reader's language. */
@Component
class Diagrams {

    private final DeployedProcesses processes;
    private final ModelTexts texts;

    Diagrams(DeployedProcesses processes, ModelTexts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    /** The BPMN of a process; nothing when there is no such process. */
    Optional<String> bpmn(String process, Locale language) {
        return processes.bpmn(process).map(bpmn -> named(process, bpmn, language));
    }

    /** The BPMN of a process as an answer to a browser. */
    ResponseEntity<String> answer(String process, Locale language) {
        return answer(bpmn(process, language));
    }

    /** The BPMN of the version that an instance follows, as an answer to a browser. */
    ResponseEntity<String> answerOf(String instance, String process, Locale language) {
        return answer(processes.bpmnOf(instance).map(bpmn -> named(process, bpmn, language)));
    }

    private static ResponseEntity<String> answer(Optional<String> drawn) {
        return drawn.map(bpmn -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                        .body(bpmn))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String named(String process, String bpmn, Locale language) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            Document model = factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
            NodeList all = model.getElementsByTagName("*");
            for (int place = 0; place < all.getLength(); place++) {
                Element element = (Element) all.item(place);
                if (element.hasAttribute("name")) {
                    texts.find("processes", process + "." + element.getAttribute("id"), language)
                            .ifPresent(name -> element.setAttribute("name", name));
                }
            }
            TransformerFactory writers = TransformerFactory.newInstance();
            writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var writer = writers.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter named = new StringWriter();
            writer.transform(new DOMSource(model), new StreamResult(named));
            return named.toString();
        } catch (ParserConfigurationException | SAXException | java.io.IOException | TransformerException broken) {
            throw new IllegalStateException("The model of " + process + " cannot be read", broken);
        }
    }
}
