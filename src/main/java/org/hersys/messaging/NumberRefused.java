package org.hersys.messaging;

/**
 * A patient gets no messages under the number from now on: its owner asked for none, or it is not the patient's. Told in
 * the transaction that keeps the request, with the system's sight.
 */
public record NumberRefused(long caseId) {}
