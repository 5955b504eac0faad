package org.hersys.tasklist.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.OpenTask;
import org.hersys.tasklist.Refusal;
import org.hersys.tasklist.Refusal.Reason;
import org.hersys.tasklist.TaskLooks;
import org.hersys.tasklist.TaskOrder;
import org.hersys.tasklist.TaskView;
import org.hersys.tasklist.WorkItems;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasklist's views and their pages, answered from the projection alone. */
@RestController
@RequestMapping(SeamRoutes.INSIDE)
class TaskListCalls {

    private static final String HAL = "application/hal+json";
    private static final int LARGEST_PAGE = 100;
    private static final int FARTHEST_TASK = 1_000_000;
    private static final int COUNTED_UP_TO = 101;

    private final WorkItems workItems;
    private final TaskLooks looks;
    private final MessageSource messages;

    TaskListCalls(WorkItems workItems, TaskLooks looks, MessageSource messages) {
        this.workItems = workItems;
        this.looks = looks;
        this.messages = messages;
    }

    /** A view as Tasklist draws it in its left column. */
    record Filter(
            String id, String resourceType, String name, Map<String, Object> query, Map<String, Object> properties) {}

    record Count(long count) {}

    record Links(List<String> links) {}

    @GetMapping("/filter")
    List<Filter> views() {
        return Stream.of(TaskView.values()).map(this::filter).toList();
    }

    @GetMapping("/filter/count")
    Count countOfViews() {
        return new Count(TaskView.values().length);
    }

    /** Which things a person may do with views: none. */
    @RequestMapping(path = "/filter", method = RequestMethod.OPTIONS)
    Links rights() {
        return new Links(List.of());
    }

    @PostMapping(path = "/filter/{view}/list", produces = HAL)
    TaskJson.Listed page(
            @PathVariable String view,
            @RequestParam(defaultValue = "0") int firstResult,
            @RequestParam(defaultValue = "15") int maxResults,
            @RequestAttribute(EngineApiServlet.BODY) byte[] body) {
        TaskView asked = view(view);
        TaskOrder order = TaskListQuery.order(body);
        int first = Math.min(Math.max(firstResult, 0), FARTHEST_TASK);
        int size = Math.min(Math.max(maxResults, 1), LARGEST_PAGE);
        List<OpenTask> tasks = workItems.page(asked, order, first, size);
        looks.note(tasks);
        return TaskJson.list(tasks, workItems.count(asked, FARTHEST_TASK));
    }

    /** How many tasks each view holds; 101 stands for more than 100. */
    @GetMapping("/filter/counts")
    Map<String, Long> counts() {
        return Stream.of(TaskView.values())
                .collect(Collectors.toMap(TaskView::code, view -> workItems.count(view, COUNTED_UP_TO)));
    }

    /** How many tasks a view holds; 101 stands for more than 100. */
    @GetMapping("/filter/{view}/count")
    Count count(@PathVariable String view) {
        return new Count(workItems.count(view(view), COUNTED_UP_TO));
    }

    /** What Tasklist asks after a task is done: which tasks of the same process the person has claimed already. */
    @GetMapping(path = "/task", produces = HAL)
    TaskJson.Listed next(@RequestParam String assignee, @RequestParam String processInstanceId) {
        Actor actor = CurrentActor.get();
        if (!actor.login().equals(assignee)) {
            throw Refusal.because(Reason.NOT_FOR_OTHERS);
        }
        List<OpenTask> tasks = workItems.claimedIn(processInstanceId);
        return TaskJson.list(tasks, tasks.size());
    }

    private Filter filter(TaskView view) {
        String name = messages.getMessage("tasklist.view." + view.name(), null, LocaleContextHolder.getLocale());
        return new Filter(
                view.code(),
                "Task",
                name,
                Map.of(),
                Map.of("priority", view.ordinal(), "color", view.colour(), "refresh", false));
    }

    private static TaskView view(String code) {
        return TaskView.ofCode(code).orElseThrow(() -> Refusal.because(Reason.NOT_ALLOWED));
    }
}
