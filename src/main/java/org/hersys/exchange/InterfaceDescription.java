package org.hersys.exchange;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says on top. */
@Configuration
class InterfaceDescription {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("hersys")
                        .version("v1")
                        .description("Notify cases and import published line lists. Errors are problem+json; their list"
                                + " errors names every wrong field. Texts follow Accept-Language (ja, en)."))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The key of your organisation")))
                .addSecurityItem(new SecurityRequirement().addList("key"));
    }
}
