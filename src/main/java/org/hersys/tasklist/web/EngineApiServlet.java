package org.hersys.tasklist.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.glassfish.jersey.servlet.ServletContainer;
import org.hersys.access.CurrentActor;
import org.hersys.access.OperatorPlace;
import org.hersys.access.Role;
import org.hersys.tasklist.Refusal;
import org.hersys.tasklist.Refusal.Reason;

/**
 * Stands in the place of the engine's own servlet, behind all of Camunda's filters (who is signed in, forged requests).
 * Calls of Tasklist are answered by us; everything else is the engine's and for operators only.
 */
class EngineApiServlet extends ServletContainer {

    static final String BODY = "org.hersys.tasklist.body";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_BODY = 256 * 1024;
    private static final long LONGEST_DRAINED = 64L * 1024 * 1024;

    private final transient RefusalTexts texts;
    private final transient OperatorPlace place;

    EngineApiServlet(RefusalTexts texts, OperatorPlace place) {
        this.texts = texts;
        this.place = place;
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        boolean operator =
                CurrentActor.find().filter(actor -> actor.hasAny(Role.OPERATOR)).isPresent() && place.contains(request);
        // a filter of Camunda says no-cache, which still lets the browser keep what is said about people
        response.setHeader("Cache-Control", "no-store");
        Optional<String> inside = SeamRoutes.inside(request.getMethod(), request.getRequestURI(), operator);
        try {
            if (inside.isPresent()) {
                request.setAttribute(BODY, body(request));
                request.getRequestDispatcher(inside.get()).forward(request, response);
            } else if (operator || SeamRoutes.isHarmless(request.getMethod(), request.getRequestURI())) {
                super.service(request, response);
            } else {
                throw Refusal.because(Reason.NOT_ALLOWED);
            }
        } catch (Refusal refusal) {
            texts.write(refusal, request, response);
        }
    }

    /** The body; a longer one is read to its end first, because browsers show no answer they get while still sending. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        InputStream sent = request.getInputStream();
        byte[] body = sent.readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            drain(sent);
            throw Refusal.because(Reason.TOO_LARGE, LONGEST_BODY / 1024);
        }
        String type = request.getContentType();
        if (body.length > 0 && (type == null || !type.startsWith("application/json"))) {
            throw Refusal.because(Reason.NOT_JSON);
        }
        return body;
    }

    private static void drain(InputStream sent) throws IOException {
        long left = LONGEST_DRAINED;
        long skipped = sent.skip(left);
        while (skipped > 0 && left > skipped) {
            left -= skipped;
            skipped = sent.skip(left);
        }
    }
}
