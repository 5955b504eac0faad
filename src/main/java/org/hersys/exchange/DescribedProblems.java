package org.hersys.exchange;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the description of the interface how it says no. */
@Component
class DescribedProblems implements OpenApiCustomizer {

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Something is wrong; every wrong field is named. Nothing was stored",
            "401", "No valid key",
            "403", "The key, or its organisation, has no right to do this",
            "413", "The body is too large",
            "415", "Another media type is needed",
            "422", "The request is well-formed and cannot be carried out, for the reason named",
            "503", "The database does not answer; send the same request again");

    /** How a request is refused (RFC 9457). */
    record Problem(String type, String title, int status, String detail, String instance, List<Refusal.Wrong> errors) {}

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach((name, schema) -> api.getComponents()
                .addSchemas(name, schema));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(DescribedProblems::refusals);
    }

    private static void refusals(Operation operation) {
        REFUSALS.forEach((status, why) -> operation
                .getResponses()
                .addApiResponse(status, new ApiResponse().description(why).content(problem())));
        operation
                .getResponses()
                .addApiResponse(
                        "429", new ApiResponse().description("Too many requests; Retry-After says when to go on"));
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    }
}
