package org.hersys.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.DemoAccounts;
import org.hersys.access.Names;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/**
 * What the frame of every page shows: who is signed in, and the pages their roles may use. Names are looked up only
 * where a page shows them: the interface and the task list's calls have none.
 */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

    private final Names names;
    private final ObjectProvider<DemoAccounts> demo;

    ShellAdvice(Names names, ObjectProvider<DemoAccounts> demo) {
        this.names = names;
        this.demo = demo;
    }

    record Who(String name, String organisation, List<String> roles) {}

    record NavItem(String key, String href, String icon, boolean current) {}

    @ModelAttribute("who")
    LazyContextVariable<Who> who() {
        return new LazyContextVariable<>() {
            @Override
            protected Who loadValue() {
                return CurrentActor.find()
                        .filter(actor -> !actor.isPatient())
                        .map(ShellAdvice.this::known)
                        .orElse(null);
            }
        };
    }

    private Who known(Actor actor) {
        return new Who(
                names.person(actor.login()),
                names.organisation(actor.organisation()),
                actor.roles().stream().sorted().map(Role::code).toList());
    }

    @ModelAttribute("maySearch")
    boolean maySearch() {
        return CurrentActor.find().filter(ShellAdvice::seesCases).isPresent();
    }

    @ModelAttribute("nav")
    LazyContextVariable<List<NavItem>> nav(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected List<NavItem> loadValue() {
                return items(request);
            }
        };
    }

    private List<NavItem> items(HttpServletRequest request) {
        List<NavItem> nav = new ArrayList<>();
        Optional<Actor> actor = CurrentActor.find();
        if (actor.filter(ShellAdvice::seesCases).isPresent()) {
            nav.add(new NavItem("inbox", "/camunda/app/tasklist/default/", "inbox", false));
            nav.add(new NavItem(
                    "cases", "/cases", "cases", request.getRequestURI().startsWith("/cases")));
        }
        if (actor.filter(person -> person.sight() == Sight.OFFICE || person.sight() == Sight.AGENCY)
                .isPresent()) {
            nav.add(new NavItem(
                    "observations",
                    "/observation",
                    "observations",
                    request.getRequestURI().startsWith("/observation")));
        }
        if (actor.filter(person -> person.sight() == Sight.OFFICE).isPresent()) {
            nav.add(new NavItem(
                    "duplicates",
                    "/duplicates",
                    "duplicates",
                    request.getRequestURI().startsWith("/duplicates")));
        }
        if (actor.filter(person -> person.hasAny(Role.CLINIC, Role.CLERK, Role.NURSE))
                .isPresent()) {
            nav.add(new NavItem(
                    "report",
                    "/notifications/new",
                    "report",
                    request.getRequestURI().startsWith("/notifications")));
            nav.add(new NavItem(
                    "imports", "/imports", "import", request.getRequestURI().startsWith("/imports")));
        }
        if (actor.filter(person -> person.hasAny(Role.SUPERVISOR, Role.COORDINATOR))
                .isPresent()) {
            nav.add(new NavItem(
                    "supervision",
                    "/supervision",
                    "supervision",
                    request.getRequestURI().startsWith("/supervision")));
        }
        if (actor.filter(person -> person.hasAny(Role.COORDINATOR)).isPresent()) {
            nav.add(new NavItem(
                    "observationRules",
                    "/observation/rules",
                    "observations",
                    request.getRequestURI().startsWith("/observation/rules")));
        }
        if (actor.filter(person -> person.hasAny(Role.SUPERVISOR, Role.COORDINATOR, Role.SURVEILLANCE))
                .isPresent()) {
            nav.add(new NavItem(
                    "situation",
                    "/situation",
                    "observations",
                    request.getRequestURI().startsWith("/situation")));
        }
        if (actor.filter(person -> person.hasAny(Role.SUPERVISOR)).isPresent()) {
            nav.add(new NavItem(
                    "templates", "/templates", "texts", request.getRequestURI().startsWith("/templates")));
        }
        if (actor.filter(person -> !person.isPatient()).isPresent() && demo.getIfAvailable() != null) {
            nav.add(new NavItem(
                    "outbox", "/outbox", "telephone", request.getRequestURI().startsWith("/outbox")));
        }
        if (actor.filter(person -> person.hasAny(Role.USERADMIN)).isPresent()) {
            for (String key : List.of("accounts", "organisations", "keys")) {
                nav.add(new NavItem(
                        key, "/" + key, "person", request.getRequestURI().startsWith("/" + key)));
            }
        }
        if (actor.filter(person -> person.hasAny(Role.POLICY)).isPresent()) {
            nav.add(new NavItem(
                    "policy", "/policy", "policy", request.getRequestURI().startsWith("/policy")));
        }
        if (actor.filter(person -> person.hasAny(Role.SUPERVISOR)).isPresent()) {
            nav.add(new NavItem(
                    "audit", "/audit", "search", request.getRequestURI().startsWith("/audit")));
        }
        return nav;
    }

    private static boolean seesCases(Actor actor) {
        return actor.sight().seesCases();
    }
}
