/**
 * The two steps of the log-in: attempts and their locks, codes by message and call, authenticator app, recovery codes,
 * registration of second steps, log-in through an organisation's own identity provider, one's own account page.
 * Works on the tables of access that hold second steps, codes and attempts.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Sign-in")
package org.hersys.signin;
