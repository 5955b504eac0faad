package org.hersys.demo;

import static org.hersys.access.Role.AGENCY;
import static org.hersys.access.Role.CLERK;
import static org.hersys.access.Role.CLINIC;
import static org.hersys.access.Role.COORDINATOR;
import static org.hersys.access.Role.NURSE;
import static org.hersys.access.Role.OPERATOR;
import static org.hersys.access.Role.POLICY;
import static org.hersys.access.Role.SUPERVISOR;
import static org.hersys.access.Role.SURVEILLANCE;
import static org.hersys.access.Role.USERADMIN;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hersys.access.Account;
import org.hersys.access.Role;
import org.hersys.access.SecondSteps;

/** Invented people, at least one for every role. */
final class DemoPeople {

    static final List<Account> ALL = List.of(
            in("nurse.minato", "港 はるか", "13103", "13", NURSE),
            in("nurse2.minato", "芝 みどり", "13103", "13", NURSE),
            english("nurse.english", "Emily Mita", "13103", "13", NURSE),
            in("clerk.minato", "麻布 けい", "13103", "13", CLERK),
            in("supervisor.minato", "赤坂 まこと", "13103", "13", SUPERVISOR, NURSE),
            in("useradmin.minato", "高輪 じゅん", "13103", "13", USERADMIN),
            in("useradmin.shinjuku", "四谷 あおい", "13104", "13", USERADMIN),
            in("useradmin.yokohama", "本牧 ひなた", "14103", "14", USERADMIN),
            in("useradmin.toto", "東都 利用者認証担当", "13", "13", USERADMIN),
            in("nurse.shinjuku", "若松 ゆき", "13104", "13", NURSE),
            in("nurse.yokohama", "関内 なぎさ", "14103", "14", NURSE),
            in("clinic.sakura", "さくら内科 受付", "C13103-01", "13", CLINIC),
            in("clinic.keyaki", "けやき診療所 受付", "C13104-01", "13", CLINIC),
            in("clinic.kamome", "かもめ医院 受付", "C14103-01", "14", CLINIC),
            in("hospital.chuo", "中央病院 第2病棟", "H13-01", "13", CLINIC),
            in("hospital.hamana", "浜奈総合病院 病棟", "H14-01", "14", CLINIC),
            in("hotel.shiosai", "ホテルしおさい 看護", "L13-01", "13", AGENCY),
            in("agency.toto", "支援センター 相談員", "S13-01", "13", AGENCY),
            english("agency.english", "Alex Toto", "S13-01", "13", AGENCY),
            in("agency.hamana", "浜奈支援センター 相談員", "S14-01", "14", AGENCY),
            in("midwife.toto", "東都助産師会 担当", "M13-01", "13", AGENCY),
            in("coordinator.toto", "東都調整本部 当番", "13", "13", COORDINATOR),
            in("coordinator.hamana", "浜奈調整本部 当番", "14", "14", COORDINATOR),
            in("policy.toto", "東都 感染症対策課", "13", "13", POLICY),
            in("policy2.toto", "東都 感染症対策課長", "13", "13", POLICY),
            english("policy.english", "Robin Toto", "13", "13", POLICY),
            in("surveillance.toto", "東都 感染症情報センター", "13", "13", SURVEILLANCE),
            in("operator", "システム管理者", "13", "13", OPERATOR),
            in("supervisor.toto", "東都 情報管理担当", "13", "13", SUPERVISOR));

    private DemoPeople() {}

    /** The role that an account is listed under: a supervisor who is a nurse too is a supervisor. */
    static Role role(Account account) {
        return account.roles().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Numbers for the second step: everybody's own mobile; the ward is shared, so it has two and the station's telephone. */
    static Map<String, SecondSteps.Kind> secondStepsOf(Account account) {
        String own = "0900000%04d".formatted(1001 + ALL.indexOf(account));
        Map<String, SecondSteps.Kind> steps = new LinkedHashMap<>(Map.of(own, SecondSteps.Kind.SMS));
        if (account.login().equals("hospital.chuo")) {
            steps.put("09000002001", SecondSteps.Kind.SMS);
            steps.put("0300002002", SecondSteps.Kind.VOICE);
        }
        return steps;
    }

    private static Account in(String login, String name, String organisation, String prefecture, Role... roles) {
        return new Account(login, name, organisation, prefecture, Set.of(roles), Locale.JAPANESE);
    }

    private static Account english(String login, String name, String organisation, String prefecture, Role... roles) {
        return new Account(login, name, organisation, prefecture, Set.of(roles), Locale.ENGLISH);
    }
}
