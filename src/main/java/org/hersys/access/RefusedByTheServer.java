package org.hersys.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Requests that are no requests are refused by the server before any filter; they go without nothing either. Behind the
 * valve that reads what the web server in front says, so that it is known whether the request came over TLS.
 */
@Component
@Order(RefusedByTheServer.BEHIND_THE_FORWARDED_HEADERS)
class RefusedByTheServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Spring Boot's own valves come at 0. */
    static final int BEHIND_THE_FORWARDED_HEADERS = 1;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Headers());
    }

    private static final class Headers extends ValveBase {

        Headers() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                EveryAnswer.least(request.isSecure(), response::setHeader);
            }
            getNext().invoke(request, response);
        }
    }
}
