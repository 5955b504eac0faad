package org.hersys.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Carries messages to people: Twilio, a mail server, or the simulator. Never repeats anything by itself. */
public interface Carrier {

    /** Whether this carrier serves a channel as the product is configured. */
    boolean carries(Channel channel);

    /** Hands a message over, once. */
    Handover send(Envelope envelope);

    /** Looks up what became of a message whose handing over had no clear outcome. */
    Trace find(Envelope envelope);

    /** How handing over ended. */
    sealed interface Handover {

        /** The carrier has it, under its own number. */
        record Accepted(String carrierId) implements Handover {}

        /** The carrier will never take it to this address. */
        record Refused(String reason) implements Handover {}

        /** The carrier certainly has not taken it and may later. */
        record Later(Duration rest, String reason) implements Handover {}

        /** Perhaps it has been taken, perhaps not. */
        record Unclear(String reason) implements Handover {}
    }

    /** What a look at the carrier showed. */
    sealed interface Trace {

        /** It was taken after all; the numbers under which something like it is listed, newest first. */
        record Found(List<String> carrierIds) implements Trace {}

        /** The carrier has nothing like it. */
        record Absent() implements Trace {}

        /** The carrier does not answer. */
        record NoAnswer() implements Trace {}

        /** This carrier keeps no list to look at. */
        record NoList() implements Trace {}
    }

    /** The first of the carriers that serves a channel. */
    static Optional<Carrier> of(Iterable<Carrier> carriers, Channel channel) {
        for (Carrier carrier : carriers) {
            if (carrier.carries(channel)) {
                return Optional.of(carrier);
            }
        }
        return Optional.empty();
    }
}
