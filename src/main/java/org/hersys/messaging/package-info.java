/**
 * Messages to people: one outbox for SMS, voice calls, mail and notices to staff, their texts, their delivery and what
 * comes back. Owns the tables message, channel_pace, message_template, notice, notice_read,
 * inbound, number_state, reach_window, reach_note and simulated_delivery.
 * Reads numbers of persons and contacts by SQL, with the system's sight, when a message is sent.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {"access", "casefile", "engine", "link", "policy", "tasklist", "text"})
package org.hersys.messaging;
