package org.hersys.casefile.register;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hersys.casefile.NameParts;
import org.hersys.casefile.PersonKeys;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a database with invented people and cases of one prefecture: names as frequent as in life (one in 66 is called
 * 佐藤), offices of very different size, waves of notifications over three years, one case in ten open.
 */
public final class ManyCases {

    /** First id of the people and cases; people's and cases' ids are the same. */
    public static final long FIRST = 50_000_000;

    /** The prefecture's code. */
    public static final String PREFECTURE = "13";

    /** So many people are invented one by one; more are their namesakes. */
    private static final int MADE = 100_000;

    private static final String[] COMMON = {
        "佐藤 サトウ 151", "鈴木 スズキ 144", "高橋 タカハシ 113", "田中 タナカ 107", "伊藤 イトウ 86", "渡辺 ワタナベ 84", "山本 ヤマモト 84", "中村 ナカムラ 83",
        "小林 コバヤシ 82", "加藤 カトウ 71", "吉田 ヨシダ 66", "山田 ヤマダ 65", "佐々木 ササキ 53", "山口 ヤマグチ 51", "松本 マツモト 50", "井上 イノウエ 49",
        "木村 キムラ 46", "林 ハヤシ 43", "斎藤 サイトウ 43", "清水 シミズ 42", "阿部 アベ 36", "大野 オオノ 16", "小野 オノ 17", "髙橋 タカハシ 12",
        "齋藤 サイトウ 18", "渡邊 ワタナベ 14", "渡邉 ワタナベ 12", "長谷川 ハセガワ 30"
    };
    private static final int COMMON_IN = 10_000;
    private static final String FRONT =
            "青アオ秋アキ浅アサ石イシ市イチ今イマ岩イワ内ウチ大オオ岡オカ奥オク片カタ金カネ川カワ北キタ黒クロ桑クワ坂サカ桜サクラ篠シノ島シマ白シラ杉スギ関セキ竹タケ谷タニ土ツチ寺テラ富トミ永ナガ西ニシ野ノ萩ハギ橋ハシ原ハラ東ヒガシ平ヒラ広ヒロ福フク藤フジ古フル星ホシ堀ホリ前マエ増マス丸マル水ミズ三ミ南ミナミ宮ミヤ村ムラ森モリ柳ヤナギ横ヨコ若ワカ";
    private static final String BACK =
            "田ダ川カワ山ヤマ本モト村ムラ野ノ原ハラ島シマ崎サキ井イ沢サワ橋ハシ口グチ木キ谷タニ岡オカ林バヤシ松マツ浦ウラ下シタ上ウエ中ナカ部ベ瀬セ塚ヅカ池イケ尾オ倉クラ見ミ";
    private static final String GIVEN = "健ケン翔ショウ大ダイ拓タク直ナオ和カズ正マサ英ヒデ裕ユウ美ミ恵エ由ユ陽ヨウ真マ久ヒサ智トモ優ユウ彩アヤ千チ明アキ";
    private static final String GIVEN_END = "太タ一イチ介スケ也ヤ樹キ子コ美ミ香カ奈ナ紀キ雄オ郎ロウ斗ト恵エ里リ";

    private final Random random = new Random(20220819);
    private final List<String[]> front = syllables(FRONT);
    private final List<String[]> back = syllables(BACK);
    private final List<String[]> given = syllables(GIVEN);
    private final List<String[]> givenEnd = syllables(GIVEN_END);

    private ManyCases() {}

    /**
     * Adds cases as a superuser.
     *
     * @param offices responsible for them; of 60 the first has a seventh, each following fewer
     */
    public static void fill(Connection connection, int cases, List<String> offices) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            int made = Math.min(cases, MADE);
            new ManyCases().people(connection, made);
            statement.execute(namesakes(cases, made));
            statement.execute(partsOfNamesakes(cases, made));
            statement.execute(sql(cases, offices));
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze person, name_part, case_file, case_grant, related_office, emergency_access");
        }
    }

    /** The same names again, with other birth dates and telephone numbers, until there are enough people. */
    private static String namesakes(int cases, int made) {
        return """
                insert into person (id, name, kana, sex, birth_date, phone, %1$s)
                select p.id + k * %3$d, name, kana, sex, birth_date + 37 * k, t.digits, %2$s, t.digits
                  from person p cross join generate_series(1, (%4$d - 1) / %3$d) k
                 cross join lateral (select '090' || lpad(((p.id - %5$d + k * %3$d) * 7 %% 100000000)::text, 8, '0') as digits) t
                 where p.id between %5$d + 1 and %5$d + %3$d and p.id + k * %3$d <= %5$d + %4$d""".formatted(PersonKeys.COLUMNS, PersonKeys.COLUMNS.replace(", phone_key", ""), made, cases, FIRST);
    }

    private static String partsOfNamesakes(int cases, int made) {
        return """
                insert into name_part (person_id, key)
                select person_id + k * %2$d, key from name_part cross join generate_series(1, (%3$d - 1) / %2$d) k
                 where person_id between %1$d + 1 and %1$d + %2$d and person_id + k * %2$d <= %1$d + %3$d""".formatted(FIRST, made, cases);
    }

    private static String sql(int cases, List<String> offices) {
        return """
                insert into case_file (id, number, person_id, office, prefecture, clinic, observer, phase, status, place, severity,
                    priority, diagnosed_on, onset_on, reported_at, status_since, closed_at)
                select %1$d + n, 'M' || n, %1$d + n, office, '%2$s', case when n %% 50 = 0 then 'C13103-01' end,
                       case when n %% 20 = 0 then 'S13-01' end, case when open then 'inCare' else closed end,
                       case when open then (array['reported', 'investigating', 'awaitingPlacement', 'inHospital', 'inHotel', 'atHome'])[1 + n %% 6] else closed end,
                       case when open then (array['hospital', 'hotel', 'home'])[1 + n %% 3] end,
                       (array['mild', 'mild', 'mild', 'moderate1', 'moderate2', 'severe'])[1 + n %% 6], 10 * (n %% 10),
                       at::date, at::date - 1 - n %% 5, at, at, case when not open then at + make_interval(days => 10 + n %% 7) end
                  from (select n, timestamptz '2022-08-19 12:00+09' - make_interval(secs => 94608000 * power(r1, 1.5)) as at,
                               (array[%4$s])[1 + floor(%5$d * power(r2, 2.2))::integer] as office, r1 < 0.0975 as open,
                               case when r3 < 0.005 then 'died' when r3 < 0.02 then 'withdrawn' when r3 < 0.03 then 'notNotifiable' else 'released' end as closed
                          from (select n, random() as r1, random() as r2, random() as r3 from generate_series(1, %3$d) n) r) made""".formatted(FIRST, PREFECTURE, cases, "'" + String.join("', '", offices) + "'", offices.size());
    }

    private void people(Connection connection, int people) throws SQLException {
        StringBuilder parts = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= people; number++) {
            rows.append(person(number, parts));
        }
        copy(connection, "person (id, name, kana, sex, birth_date, phone, " + PersonKeys.COLUMNS + ")", rows);
        copy(connection, "name_part (person_id, key)", parts);
    }

    private static void copy(Connection connection, String table, StringBuilder rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        byte[] content = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(content, 0, content.length);
        copy.endCopy();
    }

    /** One in ten is written without a blank between family and given name. */
    private String person(int number, StringBuilder parts) {
        String[] family = family();
        String[] first = pick(given);
        String[] last = pick(givenEnd);
        String blank = number % 10 == 0 ? "" : " ";
        String name = family[0] + blank + first[0] + last[0];
        String kana = family[1] + blank + first[1] + last[1];
        NameParts.of(name, kana)
                .forEach(key ->
                        parts.append(FIRST + number).append('\t').append(key).append('\n'));
        String phone = "090%08d".formatted(number * 7L % 100_000_000);
        List<String> row = new ArrayList<>(List.of(
                Long.toString(FIRST + number),
                name,
                kana,
                number % 2 == 0 ? "female" : "male",
                java.time.LocalDate.of(1925, 1, 1)
                        .plusDays(random.nextInt(35_000))
                        .toString(),
                phone));
        row.addAll(PersonKeys.values(name, kana, phone));
        return String.join("\t", row) + "\n";
    }

    private String[] family() {
        int place = random.nextInt(COMMON_IN);
        for (String common : COMMON) {
            String[] parts = common.split(" ");
            place -= Integer.parseInt(parts[2]);
            if (place < 0) {
                return parts;
            }
        }
        String[] first = pick(front);
        String[] second = pick(back);
        return new String[] {first[0] + second[0], first[1] + second[1]};
    }

    private String[] pick(List<String[]> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Characters with their reading behind each. */
    private static List<String[]> syllables(String text) {
        List<String[]> syllables = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("(\\p{IsHan})(\\p{IsKatakana}+)")
                .matcher(text);
        while (matcher.find()) {
            syllables.add(new String[] {matcher.group(1), matcher.group(2)});
        }
        return syllables;
    }
}
