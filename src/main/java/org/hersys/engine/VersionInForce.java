package org.hersys.engine;

import java.util.OptionalInt;

/** Which version of a table answers now. */
public interface VersionInForce {

    /** The engine's number of the version that answers now; empty where nobody has decided: then the newest answers. */
    OptionalInt now(String decision);
}
