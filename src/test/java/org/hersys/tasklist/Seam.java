package org.hersys.tasklist;

import org.hersys.support.Visitor;
import org.hersys.support.Visitor.Answer;

/** What Tasklist sends, for one person signed in. */
final class Seam {

    static final String QUERY = query("created", "desc");

    private final Visitor visitor;
    private final String login;

    private Seam(Visitor visitor, String login) {
        this.visitor = visitor;
        this.login = login;
    }

    static Seam of(String login, int port) {
        return new Seam(Visitor.at(port).signIn(login, Errands.PASSWORD), login);
    }

    static String query(String by, String direction) {
        return """
                {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],"firstResult":0,"maxResults":15,
                 "sorting":[{"sortBy":"%s","sortOrder":"%s"}],"active":true}""".formatted(by, direction);
    }

    Visitor visitor() {
        return visitor;
    }

    Answer list(String view) {
        return list(view, 0, 100, QUERY);
    }

    Answer list(String view, int first, int size, String query) {
        return visitor.engine("filter/" + view + "/list?firstResult=" + first + "&maxResults=" + size, query);
    }

    Answer task(String id) {
        return visitor.engine("task/" + id);
    }

    Answer variables(String id) {
        return visitor.engine("task/" + id + "/form-variables");
    }

    Answer claim(String id) {
        return visitor.engine("task/" + id + "/claim", "{\"userId\":\"" + login + "\"}");
    }

    Answer giveBack(String id) {
        return visitor.engine("task/" + id + "/unclaim", "{}");
    }

    /** Submits answers; the text is the inside of the object of variables. */
    Answer submit(String id, String variables) {
        return visitor.engine("task/" + id + "/submit-form", "{\"variables\":{" + variables + "}}");
    }
}
