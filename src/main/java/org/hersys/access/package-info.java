/**
 * Organisations, accounts, sign-in, the current actor and row security; the log of looks.
 * Owns the tables organisation, account, api_key and audit_entry.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
package org.hersys.access;
