package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hersys.supervision.FairShares.Colleague;
import org.hersys.supervision.FairShares.Open;
import org.junit.jupiter.api.Test;

class FairSharesTest {

    private static final List<String> NURSES = List.of("13103.nurse");

    @Test
    void whoHasLessGetsMoreUntilAllHaveAboutAsMany() {
        Map<String, Long> got = count(FairShares.of(
                open(7, "13103.nurse", null),
                List.of(new Colleague("a", NURSES, 5), new Colleague("b", NURSES, 0), new Colleague("c", NURSES, 3))));
        assertThat(got).isEqualTo(Map.of("b", 5L, "c", 2L));
    }

    @Test
    void aTaskStaysWithWhomItHasBeenWhereThatIsAsFair() {
        Map<String, String> shares = FairShares.of(
                List.of(new Open("1", "13103.nurse", "b"), new Open("2", "13103.nurse", "a")),
                List.of(new Colleague("a", NURSES, 0), new Colleague("b", NURSES, 0)));
        assertThat(shares).isEqualTo(Map.of("1", "b", "2", "a"));
    }

    @Test
    void nobodyGetsATaskOfAnotherRoleAndATaskForNobodyIsLeftOut() {
        Map<String, String> shares = FairShares.of(
                List.of(new Open("1", "13103.clerk", null), new Open("2", "13103.supervisor", null)),
                List.of(new Colleague("a", NURSES, 0), new Colleague("c", List.of("13103.clerk"), 9)));
        assertThat(shares).isEqualTo(Map.of("1", "c"));
    }

    @Test
    void nothingIsSharedOutAmongNobody() {
        assertThat(FairShares.of(open(3, "13103.nurse", null), List.of())).isEmpty();
        assertThat(FairShares.of(List.of(), List.of(new Colleague("a", NURSES, 0))))
                .isEmpty();
    }

    private static List<Open> open(int number, String group, String assignee) {
        return IntStream.range(0, number)
                .mapToObj(task -> new Open("t" + task, group, assignee))
                .toList();
    }

    private static Map<String, Long> count(Map<String, String> shares) {
        return shares.values().stream().collect(Collectors.groupingBy(login -> login, Collectors.counting()));
    }
}
