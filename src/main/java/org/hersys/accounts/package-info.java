/**
 * Administration of accounts by the user administrators of an office: accounts, one-time links, commissioned
 * organisations, keys of programs. Owns the table invitation. Everything is read and written with the administrator's
 * own sight, which ends at the office's own and commissioned organisations.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"access", "messaging", "sheet", "tasklist", "text"})
package org.hersys.accounts;
