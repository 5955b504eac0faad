package org.hersys.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The register with a million cases, over HTTP as the people who use it: searches, lists, pages far down. */
final class Register {

    private static final int PAGES_DOWN = 10_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Database server;
    private final Product product;
    private final Caller person;
    private final String token;
    private final Figures all = new Figures();
    private Figures now;

    private Register(Database server, Product product, String login) {
        this.server = server;
        this.product = product;
        this.person = Caller.signedIn(product.port(), login);
        Matcher found = TOKEN.matcher(person.get("/cases").expect(200).body());
        if (!found.find()) {
            throw new IllegalStateException("The list has no forgery token");
        }
        this.token = found.group(1);
    }

    static void run(Database server, Product product, Connection connection, int cases) throws Exception {
        Workplace.say("Register of %,d cases; milliseconds of the server's answers", cases);
        for (String login : List.of("nurse.minato", "coordinator.toto", "agency.toto", "clinic.sakura")) {
            new Register(server, product, login).measure(login, connection);
        }
    }

    private void measure(String login, Connection connection) throws Exception {
        Workplace.say("As %s, who sees %s", login, seen());
        Map<String, List<String>> searches = Map.of(
                "family name", typed("佐藤", "高橋", "齋藤", "渡邉", "石田", "青木", "大野", "長谷川"),
                "full name", typed("佐藤 健太", "高橋 美香", "斉藤 真一", "渡邊 優子", "石田 拓也", "宮川 直樹"),
                "kana", typed("サトウ", "たかはし み", "ﾜﾀﾅﾍﾞ", "さいとう しん", "あお", "おおの"),
                "Latin letters", typed("Sato", "Takahashi M", "Saitoh", "Ohno", "Yuko Ono", "s"),
                "phone", typed("090-0000-0007", "09012345678", "0901", "+81 90 1234 5678"),
                "birth date", typed("1985-04-12", "S60.4.12", "昭和40年1月1日"),
                "name and birth date", typed("佐藤 1985-04-12", "すずき S40.1.1"),
                "name, office, dates",
                        List.of(
                                "name=佐藤&office=B1&notifiedFrom=2022-01-01&notifiedTo=2022-03-31",
                                "name=田&office=13103"),
                "dates",
                        List.of(
                                "onsetFrom=2022-02-01&onsetTo=2022-02-07",
                                "releasedFrom=2021-08-01&releasedTo=2021-08-31"),
                "place and office", List.of("place=hotel&office=13103", "place=hospital&notifiedFrom=2022-08-01"));
        for (int warm = 0; warm < 3; warm++) {
            searches.values().forEach(group -> group.forEach(this::search));
        }
        searches.keySet().stream()
                .sorted()
                .forEach(group ->
                        report(group, () -> searches.get(group).forEach(search -> time(() -> search(search)))));
        report("list", () -> time("/cases"));
        report("list by status", () -> {
            for (String status : List.of("investigating", "atHome", "released", "died", "filed")) {
                time("/cases?status=" + status);
            }
        });
        String last = deep(connection);
        report("page " + PAGES_DOWN + " or last", () -> {
            time("/cases?after=" + last);
            time("/cases?before=" + last);
            time("/cases?before=end");
        });
        Workplace.say(
                "  all of it: median %.0f ms, p95 %.0f ms of %d answers", all.median(), all.quantile(0.95), all.size());
    }

    private String seen() {
        Matcher count = Pattern.compile("id=\"list-status\"[^>]*>([^<]+)<")
                .matcher(person.get("/cases").body());
        return count.find() ? count.group(1) : "nothing";
    }

    /** Milliseconds as they passed, which other work on the machine makes longer, and as the processor spent them. */
    private void report(String what, Runnable work) {
        now = new Figures();
        double spent = spent();
        for (int round = 0; round < Workplace.number("looks", 5); round++) {
            work.run();
        }
        Workplace.say(
                "  %-24s median %4.0f ms, p95 %4.0f ms, slowest %4.0f ms of %d; processor %.0f ms each",
                what,
                now.median(),
                now.quantile(0.95),
                now.quantile(1),
                now.size(),
                (spent() - spent) * 1000 / now.size());
    }

    private double spent() {
        return server.cpuSeconds() + product.cpuSeconds();
    }

    private void time(String page) {
        time(() -> person.get(page).expect(200));
    }

    private void time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        double millis = (System.nanoTime() - begun) / 1e6;
        now.add(millis);
        all.add(millis);
    }

    /** Sends a search and opens the list it leads to, as a browser does; both count. */
    private void search(String fields) {
        Caller.Answer answer = person.post(
                "/cases/search",
                "application/x-www-form-urlencoded",
                (encoded(fields) + "&_csrf=" + token).getBytes(StandardCharsets.UTF_8),
                Map.of());
        person.get(answer.expect(302).location()).expect(200);
    }

    private static List<String> typed(String... words) {
        return Stream.of(words).map(word -> "q=" + word).toList();
    }

    private static String encoded(String fields) {
        List<String> encoded = new ArrayList<>();
        for (String field : fields.split("&")) {
            int middle = field.indexOf('=');
            encoded.add(field.substring(0, middle + 1)
                    + URLEncoder.encode(field.substring(middle + 1), StandardCharsets.UTF_8));
        }
        return String.join("&", encoded);
    }

    /** The number of the case that ends page 10,000 of the prefecture's list. */
    private static String deep(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select number from case_file where prefecture = '13' order by reported_at desc, id desc offset "
                                + (PAGES_DOWN - 1) * 50 + " limit 1")) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
