package org.hersys.exchange.linelist;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a column of a line list can hold, with the names under which it has been published. Names are compared without
 * width, case, punctuation, white space, a leading 患者 and a remark in brackets.
 */
enum Column {
    NUMBER(
            "no", "番号", "例目", "症例", "症例番号", "症例no", "事例番号", "事例no", "患者番号", "患者no", "陽性者番号", "感染者番号", "県番号", "府番号",
            "都番号", "道番号", "市番号", "区番号", "県内番号", "府内番号", "道内番号", "市内番号", "県内症例番号", "県内事例番号", "県内例目", "県内発生例目", "公表番号",
            "発表番号", "県発表番号", "通し番号", "通番", "連番", "整理番号", "管理番号", "発生番号", "番号no", "no例目", "例目no", "id"),
    MUNICIPALITY_CODE("全国地方公共団体コード", "地方公共団体コード", "全国地方公共団体番号", "団体コード", "自治体コード", "市区町村コード", "市町村コード"),
    PREFECTURE("都道府県名", "都道府県", "県名"),
    MUNICIPALITY("市区町村名", "市区町村", "市町村名", "市町村"),
    PUBLISHED_ON(
            "公表年月日", "公表日", "公表月日", "公表", "発表日", "発表年月日", "発表月日", "発表", "報道提供日", "報道提供年月日", "報道発表日", "報道発表年月日", "記者発表日",
            "情報提供日", "プレス発表日", "公開日", "公表日付", "報告日", "報告年月日"),
    CONFIRMED_ON(
            "陽性確定日", "陽性確定年月日", "確定日", "確定年月日", "確定診断日", "診断確定日", "診断日", "診断年月日", "陽性判明日", "陽性判明年月日", "判明日", "判明年月日",
            "検査確定日", "陽性確認日", "確認日", "陽性日", "検査結果判明日"),
    ONSET_ON("発症年月日", "発症日", "発症月日", "発症", "発病日", "発病年月日", "症状出現日"),
    WEEKDAY("曜日", "公表曜日", "発表曜日"),
    RESIDENCE(
            "居住地", "住居地", "居住地域", "居住市町村", "居住市区町村", "居住自治体", "居住都道府県", "居所", "住所地", "住所", "現住所", "お住まい", "住まい",
            "居住市区郡"),
    AGE("年代", "年齢", "年令", "年齢層", "年齢区分", "年代区分", "年齢階級"),
    AGE_AND_SEX("年代性別", "性別年代", "年齢性別", "性別年齢", "年代及び性別", "年代と性別", "属性年代性別"),
    SEX("性別", "性"),
    OCCUPATION("職業", "属性", "職業等", "職種", "業種"),
    STATE("状態", "重症度", "病状", "容態", "容体", "現在の状態", "症状の程度", "症状程度", "症状区分", "症状レベル", "症状入院時", "入院時の症状", "現在の病状"),
    SYMPTOMS("症状", "主な症状", "症状等", "症状内容", "発症時の症状"),
    CLOSED(
            "退院済フラグ", "退院済みフラグ", "退院済", "退院フラグ", "退院", "退院日", "退院年月日", "退院解除", "退院解除等", "退院等", "退院療養終了", "退院状況",
            "退院済解除済", "解除", "解除日", "療養終了", "療養終了日", "療養解除", "転帰"),
    DIED("死亡フラグ", "死亡", "死亡日", "死亡年月日"),
    TRAVEL("渡航歴の有無フラグ", "渡航歴", "渡航歴の有無", "海外渡航歴"),
    REMARKS("備考", "備考欄", "その他特記事項", "特記事項");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\(.*\\)");
    private static final Pattern OF_PATIENT = Pattern.compile("^(患者|感染者|陽性者)(の)?(?=.)");
    private static final Map<String, Column> BY_NAME = byName();

    private final String[] names;

    Column(String... names) {
        this.names = names;
    }

    /** The column a header cell announces, or null. */
    static Column named(String headerCell) {
        String folded = Normalizer.normalize(headerCell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Column whole = find(folded);
        return whole != null ? whole : find(BRACKETS.matcher(folded).replaceAll(""));
    }

    private static Column find(String folded) {
        String letters = NOT_LETTERS.matcher(folded).replaceAll("");
        Column column = BY_NAME.get(letters);
        return column != null ? column : BY_NAME.get(OF_PATIENT.matcher(letters).replaceFirst(""));
    }

    private static Map<String, Column> byName() {
        Map<String, Column> columns = new HashMap<>();
        for (Column column : values()) {
            for (String name : column.names) {
                columns.put(name, column);
            }
        }
        return columns;
    }
}
