package org.hersys.access;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names for codes as pages show them: organisations in the reader's language, colleagues by their name. */
@Component("names")
public class Names {

    private final Organisations organisations;
    private final Accounts accounts;

    Names(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** The organisation's name; null for null, the code itself when unknown. */
    public String organisation(String code) {
        Locale language = LocaleContextHolder.getLocale();
        return code == null
                ? null
                : organisations.find(code).map(found -> found.name(language)).orElse(code);
    }

    /** The name of a colleague; null for the system, empty for people of other organisations, who are not named. */
    public String person(String login) {
        if (login == null || Actor.system().login().equals(login)) {
            return null;
        }
        return accounts.find(login).map(Account::displayName).orElse("");
    }

    /** The name of a colleague, else that of the organisation for which somebody acted. */
    public String person(String login, String organisation) {
        String name = person(login);
        return name == null || name.isEmpty() ? organisation(organisation) : name;
    }

    /** Names of many organisations of one page, each looked up once. */
    public Map<String, String> organisations(Iterable<String> codes) {
        Map<String, String> names = new HashMap<>();
        codes.forEach(code -> {
            if (code != null) {
                names.computeIfAbsent(code, this::organisation);
            }
        });
        return names;
    }
}
