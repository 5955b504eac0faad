package org.hersys.access;

/**
 * Something about how an account signs in was changed, of which its owner is to be told; published in the transaction of
 * the change.
 *
 * @param login of the account
 * @param what happened; the words are {@code signIn.told.<what>}
 * @param number that was registered until now, by which the owner can still be reached; or null
 * @param mail address until now, where that has changed; or null
 */
public record LogInChanged(String login, String what, PhoneNumber number, String mail) {

    /** A change that took nothing away. */
    public static LogInChanged of(String login, String what) {
        return new LogInChanged(login, what, null, null);
    }
}
