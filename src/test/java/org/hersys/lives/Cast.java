package org.hersys.lives;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.support.Colleague;
import org.hersys.support.Pages;

/** The people of a life, each signed in once. */
final class Cast {

    static final String NURSE = "nurse.minato";
    static final String NEIGHBOUR = "nurse.shinjuku";
    static final String CLINIC = "clinic.sakura";
    static final String DESK = "coordinator.toto";
    static final String HOSPITAL = "hospital.chuo";
    static final String HOTEL = "hotel.shiosai";
    static final String AGENCY = "agency.toto";

    private final int port;
    private final Map<String, Colleague> colleagues = new ConcurrentHashMap<>();
    private final Map<String, Pages> pages = new ConcurrentHashMap<>();

    Cast(int port) {
        this.port = port;
    }

    Colleague as(String login) {
        return colleagues.computeIfAbsent(login, person -> Colleague.signedIn(port, person));
    }

    /** Status of a case's page for somebody: 200 or 404. */
    int looksAt(String login, String caseNumber) {
        return page(login, "/cases/" + caseNumber).statusCode();
    }

    java.net.http.HttpResponse<String> page(String login, String path) {
        return pages(login).open(path);
    }

    /** Presses a button without fields on a page. */
    java.net.http.HttpResponse<String> send(String login, String page, String action) {
        return pages(login).send(page + "/observation", page + action, Map.of());
    }

    private Pages pages(String login) {
        return pages.computeIfAbsent(login, person -> Pages.signedIn(port, person, "hersys-demo", "ja"));
    }
}
