/**
 * The notifiable diseases: each is a folder below {@code diseases/} with its code lists, the tables and the course it
 * uses, the questions of its own and their words. Nothing here or elsewhere in Java knows one of them by name.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Disease",
        allowedDependencies = {"text"})
package org.hersys.disease;
