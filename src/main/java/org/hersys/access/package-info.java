/**
 * Organisations, accounts, sign-in, the current actor and row security; the log of looks.
 * Owns the tables organisation, account, api_key, audit_entry, second_step, recovery_code, one_time_code,
 * sign_in_attempt and ended_session.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
package org.hersys.access;
