package org.hersys.audit;

/**
 * A link of the chain.
 *
 * @param number from 1, without gaps
 * @param entries how many entries it covers
 * @param link in hexadecimal: SHA-256 over the link before and the digest of the entries
 */
record Seal(long number, int entries, String link) {}
