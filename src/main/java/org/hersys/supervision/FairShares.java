package org.hersys.supervision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who of several people shall get which of many tasks, so that afterwards all have about as many. */
final class FairShares {

    private FairShares() {}

    /**
     * Somebody who can take tasks.
     *
     * @param groups whose tasks the person may do
     * @param open tasks the person has besides those that are shared out
     */
    record Colleague(String login, List<String> groups, long open) {}

    /**
     * A task to be shared out.
     *
     * @param assignee who has it now, or null
     */
    record Open(String taskId, String group, String assignee) {}

    /**
     * A recipient for each task that somebody may do, the first task first: whoever has least by then gets it; of several
     * with as little the one who has it already, so that no work moves for nothing.
     */
    static Map<String, String> of(List<Open> tasks, List<Colleague> colleagues) {
        Map<String, Long> loads = new LinkedHashMap<>();
        colleagues.forEach(colleague -> loads.put(colleague.login(), colleague.open()));
        Map<String, String> shares = new LinkedHashMap<>();
        for (Open task : tasks) {
            Optional<String> least = colleagues.stream()
                    .filter(colleague -> colleague.groups().contains(task.group()))
                    .map(Colleague::login)
                    .min(Comparator.<String>comparingLong(loads::get)
                            .thenComparing(login -> !login.equals(task.assignee()))
                            .thenComparing(Comparator.naturalOrder()));
            least.ifPresent(login -> {
                shares.put(task.taskId(), login);
                loads.merge(login, 1L, Long::sum);
            });
        }
        return shares;
    }
}
