package org.hersys.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hersys.support.Visitor.Answer;

/** Texts that break programs, made by kind: about 700. */
public final class NaughtyStrings {

    /** What is seen in a page when an expression was evaluated. */
    static final String PRODUCT = "122883";

    /** What is seen in a page when it was not written as text. */
    static final List<String> MARKUP =
            List.of("<script>alert(1)</script>", "<img src=x onerror", "<svg/onload", "\"onmouseover=alert(1)");

    /** Texts of which it can be told whether they were taken for anything but text. */
    static final List<String> TELLING = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "\"onmouseover=alert(1) x=\"",
            "'; select pg_sleep(3); --",
            "${40961*3} #{40961*3} *{40961*3} {{40961*3}} [[${40961*3}]] __${40961*3}__::.x <%= 40961*3 %>");

    /** All of them in one text. */
    public static final String TOGETHER = String.join(" ", TELLING);

    private NaughtyStrings() {}

    /** Fields as a form sends them, each with the next text unless it is fixed. */
    static String typed(Collection<String> fields, Supplier<String> next, Map<String, String> fixed) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(
                                fixed.containsKey(field) ? fixed.get(field) : next.get(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is wrong with an answer: an accident, or something typed that is shown as anything but text. */
    public static Stream<String> wrong(Answer answer, String typed) {
        if (answer.status() >= 500) {
            return Stream.of(answer.status() + " for " + typed);
        }
        String body = answer.body() == null ? "" : answer.body();
        boolean html = body.startsWith("<!DOCTYPE html>");
        return html && (MARKUP.stream().anyMatch(body::contains) || body.contains(PRODUCT))
                ? Stream.of("not as text: " + typed)
                : Stream.empty();
    }

    /** A text in letters that any log can hold. */
    static String shown(String text) {
        return text.codePoints().limit(12).mapToObj(Integer::toHexString).toList() + " (" + text.length() + ")";
    }

    public static List<String> all() {
        List<String> all = new ArrayList<>();
        IntStream.range(0, 32).filter(c -> c != 0).forEach(c -> all.add("前" + (char) c + "後"));
        IntStream.rangeClosed(0x7f, 0x9f).forEach(c -> all.add("a" + (char) c + "b"));
        for (int c :
                new int[] {0x0, 0xad, 0x61c, 0x180e, 0xfeff, 0xfff9, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0xd800, 0xdfff}) {
            all.add("a" + (char) c + "b");
        }
        IntStream.rangeClosed(0x2000, 0x206f).forEach(c -> all.add("山" + (char) c + "田"));
        IntStream.range(0, 60).forEach(n -> all.add(Character.toString(0x20000 + n * 701)));
        IntStream.range(0, 60)
                .forEach(n ->
                        all.add(Character.toString(0x1f300 + n * 13) + "\u200d" + Character.toString(0x1f3fb + n % 5)));
        IntStream.range(0, 40)
                .forEach(n -> all.add("e" + Character.toString(0x300 + n).repeat(n + 1)));
        Stream.of(
                        "か\u3099",
                        "が",
                        "ｶﾞ",
                        "ﾊﾟ",
                        "Å",
                        "A\u030a",
                        "Å",
                        "ﬁ",
                        "①",
                        "㈱",
                        "㍻",
                        "神",
                        "邉\udb40\udd00",
                        "葛\udb40\udd00",
                        "ﷺ",
                        "ß",
                        "İ",
                        "ı")
                .forEach(all::add);
        for (String wrap : new String[] {"%s", "\"%s\"", "'%s'", "高橋 %s", "%s--", ">%s<"}) {
            for (String core : CORES) {
                all.add(wrap.replace("%s", core));
            }
        }
        IntStream.of(100, 101, 255, 256, 1000, 1001, 5000, 100_000).forEach(n -> all.add("あ".repeat(n)));
        return all.stream().distinct().toList();
    }

    private static final String[] CORES = {
        "' or '1'='1",
        "'; drop table person; select '",
        "1; select pg_sleep(9)",
        "\\'; --",
        "$$; $$",
        "%27",
        "%%%s%n%x",
        "${7*7}",
        "#{7*7}",
        "${jndi:ldap://127.0.0.1/a}",
        "*{T(java.lang.Runtime).getRuntime()}",
        "__${7*7}__::.x",
        "[[${7*7}]]",
        "[(${7*7})]",
        "{{7*7}}",
        "{{constructor.constructor('alert(1)')()}}",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "javascript:alert(1)",
        "data:text/html,<script>1</script>",
        "</title><script>1</script>",
        "&lt;b&gt;",
        "&#x3c;b&#x3e;",
        "<!--",
        "-->",
        "]]>",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
        "../../../etc/passwd",
        "..\\..\\windows",
        "file:///etc/passwd",
        "C:\\CON",
        "NUL",
        "aux.txt",
        "/dev/null",
        "%2e%2e%2f",
        "a\0b",
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "=cmd|' /C calc'!A0",
        "null",
        "undefined",
        "NaN",
        "true",
        "0",
        "-0",
        "1e309",
        "0x10",
        "{}",
        "[]",
        "{\"a\":1}",
        "\"",
        "\\",
        "\\u0000",
        "\r\nSet-Cookie: a=b",
        "if then else",
        "for x in [1] return x",
        "{0}",
        "'{'",
        "{0,choice,0#a|1#b",
        "%s%s%s%n%d",
        "`id`",
        "$(id)",
        "; cat /etc/passwd",
        "| whoami",
        "*)(uid=*))(|(uid=*",
        "' or count(/*)=1 or 'a'='b",
        "-Infinity",
        "1e999",
        "1e-999",
        "9223372036854775808",
        "2147483648",
        "0.1e+",
        "١٢٣",
        "１２３",
        "0000-00-00",
        "2022-02-30",
        "99999-01-01",
        "24:60",
        "__proto__",
        "constructor",
        "hasOwnProperty",
        "class.module.classLoader",
        "../login",
        "//example.com",
        "\\\\host\\share",
        "con:",
        "a\u0000.txt",
        "𠮷野家",
        "髙﨑",
        "゛゜",
        "ﾊﾝｶｸ",
        "A\u0300\u0301\u0302",
        "\ud83d",
        "\ufeffBOM",
        "some(x)",
        "now()",
        "toString()",
        "execution.setVariable('a',1)",
        "é",
        "日本語",
        "عربى",
        "שלום",
        "🧑‍🤝‍🧑",
        "　",
        "\t",
        "%00",
        "\u202eabc",
        "🏳️‍🌈"
    };
}
