package org.hersys.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a key of a program is good for; each endpoint of the interface names the scope it needs. */
public enum ApiScope {
    NOTIFICATIONS_WRITE("notifications:write", Set.of("healthCentre", "clinic", "hospital")),
    IMPORTS_WRITE("imports:write", Set.of("healthCentre"));

    private final String code;
    private final Set<String> kinds;

    ApiScope(String code, Set<String> kinds) {
        this.code = code;
        this.kinds = kinds;
    }

    /** The code in the database, in documents and refusals, for example {@code notifications:write}. */
    public String code() {
        return code;
    }

    /** The key of its text. */
    public String text() {
        return "scope." + name().toLowerCase(Locale.ROOT);
    }

    /** The scope of a code. */
    public static Optional<ApiScope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    /** Scopes that make sense for an organisation of a kind. */
    public static List<ApiScope> ofKind(String kind) {
        return Arrays.stream(values())
                .filter(scope -> scope.kinds.contains(kind))
                .toList();
    }
}
