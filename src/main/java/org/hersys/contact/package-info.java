/**
 * Close contacts of a case and their follow-up: told, watched until their period ends, a case of their own when
 * positive. Each contact who was told has a file of their own, observed as patients are. Owns the table contact.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Contact",
        allowedDependencies = {"access", "casefile", "disease", "engine", "notification", "policy", "tasklist", "text"})
package org.hersys.contact;
