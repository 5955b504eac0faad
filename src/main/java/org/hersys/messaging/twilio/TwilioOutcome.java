package org.hersys.messaging.twilio;

import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.hersys.messaging.Carrier.Handover;

/** What an error of Twilio's interface says about the message: final, later, or unclear. */
final class TwilioOutcome {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration RATE = Duration.ofSeconds(5);
    private static final Duration CONFIGURATION = Duration.ofMinutes(1);

    private TwilioOutcome() {}

    static Handover of(ApiException error) {
        if (error.getStatusCode() == null) {
            return neverConnected(error) ? new Handover.Later(SOON, "noConnection") : new Handover.Unclear("noAnswer");
        }
        int status = error.getStatusCode();
        String reason = "twilio" + (error.getCode() == null ? status : error.getCode());
        return switch (status) {
            case 429 -> new Handover.Later(RATE, reason);
            case 401, 403 -> new Handover.Later(CONFIGURATION, reason);
            case 503 -> new Handover.Later(SOON, reason);
            default -> status >= 500 ? new Handover.Unclear(reason) : new Handover.Refused(reason);
        };
    }

    /** Without a connection no request has left this machine. */
    private static boolean neverConnected(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }
}
