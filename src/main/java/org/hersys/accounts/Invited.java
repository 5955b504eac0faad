package org.hersys.accounts;

/**
 * Somebody who has just been invited.
 *
 * @param link whole address of the one-time page; null when it was sent and need not be shown
 * @param sentTo where it was sent, or null
 */
public record Invited(String login, String displayName, String link, String sentTo) {}
