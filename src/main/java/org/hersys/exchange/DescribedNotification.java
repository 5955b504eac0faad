package org.hersys.exchange;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.notification.NotificationCodes;
import org.hersys.notification.NotificationContent;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the description of a notification what no type says: what is required, the codes, the lengths, an example. */
@Component
class DescribedNotification implements OpenApiCustomizer {

    /** Of every disease. */
    private static final List<String> REQUIRED =
            List.of("diagnosisType", "sex", "method", "specimen", "result", "diagnosedOn");

    /** Of every disease for which the law lets it be asked. */
    private static final List<String> REQUIRED_IF_ASKED = List.of("name", "birthDate", "address");

    private static final Map<String, Integer> LENGTHS = Map.of(
            "name", 100,
            "kana", 100,
            "address", 300,
            "doctor", 100,
            "clinic", 200,
            "clinicAddress", 300,
            "remarks", 2000,
            "warningReason", 500);

    private static final Map<String, Object> EXAMPLE = new TreeMap<>(Map.ofEntries(
            Map.entry("diagnosisType", "patient"),
            Map.entry("name", "仮名 はるか"),
            Map.entry("kana", "カメイ ハルカ"),
            Map.entry("sex", "female"),
            Map.entry("birthDate", "1988-04-12"),
            Map.entry("address", "東都架空区見本町1-2-3"),
            Map.entry("phone", "090-0000-1234"),
            Map.entry("method", "nucleicAcid"),
            Map.entry("specimen", "saliva"),
            Map.entry("sampledOn", "2022-08-18"),
            Map.entry("result", "positive"),
            Map.entry("diagnosedOn", "2022-08-18"),
            Map.entry("onsetOn", "2022-08-17"),
            Map.entry("symptoms", List.of("fever", "cough"))));

    private final Diseases diseases;

    DescribedNotification(Diseases diseases) {
        this.diseases = diseases;
    }

    @Override
    public void customise(OpenAPI api) {
        Schema<?> notification = api.getComponents().getSchemas().get(NotificationContent.class.getSimpleName());
        var fields = notification.getProperties();
        notification.setRequired(REQUIRED);
        notification.setExample(EXAMPLE);
        LENGTHS.forEach((field, length) -> fields.get(field).setMaxLength(length));
        REQUIRED_IF_ASKED.forEach(field ->
                fields.get(field).setDescription("Required, unless the law does not let it be asked for the disease"));
        fields.get("sampledOn").setDescription("Required, unless the method is clinical");
        fields.get("disease").setDescription("Left out: " + diseases.standard().code());
        fields.get("kanaSuggested")
                .setDescription("The reading was suggested by a program and nobody has looked at it");
        fields.get("clinic")
                .setDescription(
                        "At the head of a form on paper, where a health centre notifies what a clinic has sent");
        fields.get("answers").setDescription("To the questions that only this disease asks, by their keys");
        for (String list : List.of("diagnosisType", "method", "specimen", "result")) {
            codes(fields.get(list), codesOf(list));
        }
        codes(fields.get("symptoms").getItems(), codesOf("symptom"));
        codes(fields.get("sex"), NotificationCodes.SEXES.stream());
        codes(fields.get("disease"), diseases.all().stream().map(Disease::code));
    }

    private Stream<String> codesOf(String list) {
        return diseases.all().stream().map(disease -> disease.codes(list)).flatMap(Collection::stream);
    }

    @SuppressWarnings("unchecked")
    private static void codes(Schema<?> field, Stream<String> codes) {
        ((Schema<String>) field).setEnum(codes.distinct().sorted().toList());
    }
}
