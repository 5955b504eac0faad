/** Where the data live: an embedded, durable PostgreSQL when none is configured; roles; the transaction's actor. */
@org.springframework.modulith.NamedInterface("database")
package org.hersys.access.database;
