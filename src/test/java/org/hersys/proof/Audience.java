package org.hersys.proof;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hersys.support.Program;
import org.hersys.support.Visitor;
import org.hersys.support.Visitor.Answer;

/** Everybody who might ask: each role of the office of the case, others near and far, one whose grant ended, programs, nobody. */
final class Audience {

    /** Person of the table to account of the demo; each asks with a session of its own. */
    static final Map<String, String> ACCOUNTS = accounts();

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();

    Audience(int port) {
        visitors.put("nobody", Visitor.at(port));
        ACCOUNTS.forEach(
                (person, login) -> visitors.put(person, Visitor.at(port).signIn(login, "hersys-demo")));
        visitors.forEach((person, visitor) -> tokens.put(person, visitor.formToken()));
        programs.put("program", new Program(port, "hsk_demo_C13103-01"));
        programs.put("otherProgram", new Program(port, "hsk_proof_C13104-01"));
    }

    private static Map<String, String> accounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        accounts.put("nurse", "nurse.minato");
        accounts.put("clerk", "clerk.minato");
        accounts.put("supervisor", "supervisor.minato");
        accounts.put("useradmin", "useradmin.minato");
        accounts.put("clinic", "clinic.sakura");
        accounts.put("agency", "agency.toto");
        accounts.put("coordinator", "coordinator.toto");
        accounts.put("policy", "policy.toto");
        accounts.put("surveillance", "surveillance.toto");
        accounts.put("operator", "operator");
        accounts.put("otherOffice", "nurse.shinjuku");
        accounts.put("otherPrefecture", "nurse.yokohama");
        accounts.put("otherCoordinator", "coordinator.hamana");
        accounts.put("otherClinic", "clinic.keyaki");
        accounts.put("endedAgency", "agency.hamana");
        return accounts;
    }

    /** Asks as a person of the table. */
    Answer ask(String person, String method, String path, String body) {
        Program program = programs.get(person);
        if (program != null) {
            var answer = program.ask(program.request(path)
                    .header("Content-Type", body.startsWith("{") ? "application/json" : "text/csv")
                    .method(method, HttpRequest.BodyPublishers.ofString(body)));
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        }
        Visitor visitor = visitors.get(person);
        if (path.startsWith("/camunda/api/engine/")) {
            return visitor.engine(
                    method, path.replace("/camunda/api/engine/engine/default/", ""), body.isEmpty() ? null : body);
        }
        if ("GET".equals(method)) {
            return visitor.get(path);
        }
        boolean json = body.startsWith("{");
        String sent = json ? body : body + (body.isEmpty() ? "" : "&") + "_csrf=" + tokens.get(person);
        return visitor.raw(method, path, json ? "application/json" : "application/x-www-form-urlencoded", sent);
    }
}
