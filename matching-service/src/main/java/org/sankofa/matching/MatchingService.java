package org.sankofa.matching;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;

/** The matching service. Configured by environment variables; the table is in the README. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sankofa matching",
                        version = "1",
                        description =
                                "Institutions, programmes, assignments, candidates, proposals and placements. Errors are"
                                        + " problem details (RFC 9457) in the language of Accept-Language: English,"
                                        + " French, Portuguese, Spanish or Arabic.",
                        license = @License(name = "Apache-2.0")),
        servers = @Server(url = "/"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public final class MatchingService {
    private MatchingService() {}

    public static void main(String[] arguments) {
        Micronaut.build(arguments)
                .mainClass(MatchingService.class)
                .banner(false)
                .start();
    }
}
