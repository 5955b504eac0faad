package org.hersys.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hersys.support.DatabaseCalls;
import org.hersys.support.Visitor.Answer;

/**
 * What somebody learns by asking: the answer, without what they typed themselves and what is new with each request, and
 * the statements the database was asked, which take the time. Time itself cannot be compared on a busy machine.
 *
 * @param statements how often each was sent, but for those by which the session is kept
 */
record SameAnswer(int status, String location, String body, Map<String, Integer> statements) {

    static SameAnswer of(Answer answer, List<String> typed, DatabaseCalls calls) {
        Map<String, Integer> statements = new TreeMap<>();
        calls.asked().statements().forEach((sql, times) -> {
            if (!sql.contains("SPRING_SESSION")) {
                statements.put(sql, times);
            }
        });
        return new SameAnswer(
                answer.status(), without(answer.location(), typed), without(answer.body(), typed), statements);
    }

    private static String without(String text, List<String> typed) {
        String left = text == null ? "" : text;
        for (String word : typed) {
            left = word.isEmpty() ? left : left.replace(word, "·");
        }
        return left.replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]*", "$1·")
                .replaceAll("(name=\"_csrf\" content=\")[^\"]*", "$1·")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "·")
                .replaceAll("\"timestamp\":\"?[^,\"}]*\"?", "·");
    }
}
