package org.hersys.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A form as it lies in {@code forms/}: its schema and all its components, those inside groups and lists included. */
record FormFile(String fileName, JsonNode schema, List<Component> components) {

    static final Path FOLDER = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<FormFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(FormFile::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties japanese() {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("messages_ja.properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static FormFile read(Path file) {
        try {
            JsonNode schema = JSON.readTree(Files.readString(file));
            List<Component> components = new ArrayList<>();
            collect(schema, "", components);
            return new FormFile(file.getFileName().toString(), schema, components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode parent, String path, List<Component> into) {
        for (JsonNode node : parent.path("components")) {
            into.add(new Component(path, node));
            collect(node, node.has("path") ? node.get("path").asText() + "." : path, into);
        }
    }

    String id() {
        return schema.path("id").asText();
    }

    Stream<Component> inputs() {
        return components.stream().filter(component -> component.node().has("key"));
    }

    @Override
    public String toString() {
        return fileName;
    }

    /** One component; {@code path} is the name of the list it is repeated in, with a dot, or empty. */
    record Component(String path, JsonNode node) {

        String id() {
            return node.path("id").asText();
        }

        String type() {
            return node.path("type").asText();
        }

        String key() {
            return path + node.path("key").asText();
        }

        String english(String property) {
            return node.path(property).asText();
        }

        Stream<JsonNode> options() {
            return stream(node.path("values"));
        }

        Stream<JsonNode> columns() {
            return stream(node.path("columns"));
        }

        private static Stream<JsonNode> stream(JsonNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            return items.stream();
        }
    }
}
