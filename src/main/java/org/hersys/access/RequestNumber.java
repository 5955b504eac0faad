package org.hersys.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives each request a number, which stands beside its lines in the log and on the page that says that something failed:
 * by it people can ask. It is given by the server, because the server notes a failure after all filters.
 */
@Component
class RequestNumber implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Name of the request's attribute, and of the value in the log. */
    private static final String NAME = "requestNumber";

    private static final int RADIX = 36;
    private static final long SMALLEST = (long) Math.pow(RADIX, 6);

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Numbering());
    }

    private static final class Numbering extends ValveBase {

        Numbering() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            String number = Long.toString(ThreadLocalRandom.current().nextLong(SMALLEST, SMALLEST * RADIX), RADIX);
            request.setAttribute(NAME, number);
            MDC.put(NAME, number);
            try {
                getNext().invoke(request, response);
            } finally {
                MDC.remove(NAME);
            }
        }
    }
}
