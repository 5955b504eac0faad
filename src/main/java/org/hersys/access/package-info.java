/**
 * Organisations, accounts, sign-in, the current actor and row security; the writing of the audit trail.
 * Owns the tables organisation, account, api_key and audit_entry and audit_detail.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
package org.hersys.access;
