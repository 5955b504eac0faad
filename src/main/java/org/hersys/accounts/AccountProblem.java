package org.hersys.accounts;

/**
 * What is wrong with a wish about an account; its text is {@code accounts.problem.<field>.<reason>}.
 *
 * @param field name of the field or column: login, displayName, organisation, roles, language, mail, numbers
 */
public record AccountProblem(String field, String reason) {

    /** The key of the text. */
    public String message() {
        return "accounts.problem." + field + "." + reason;
    }
}
