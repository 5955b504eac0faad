package org.hersys.demo;

/**
 * A name nobody bears, put together by serial number, women and men by turns.
 *
 * @param kanji family and given name as written
 * @param kana the same as read
 */
record DemoName(String kanji, String kana, String sex) {

    private static final String[][] FAMILIES = {
        {"架空", "カクウ"},
        {"見本", "ミホン"},
        {"例田", "レイダ"},
        {"仮名", "カメイ"},
        {"試野", "シノ"},
        {"雛形", "ヒナガタ"},
        {"想田", "ソウダ"},
        {"空想", "クウソウ"},
        {"仮谷", "カリヤ"},
        {"例川", "レイカワ"},
        {"夢野", "ユメノ"}
    };
    private static final String[][] WOMEN = {{"花子", "ハナコ"}, {"良子", "ヨシコ"}, {"ひかり", "ヒカリ"}, {"美空", "ミソラ"}};
    private static final String[][] MEN = {{"太郎", "タロウ"}, {"一", "ハジメ"}, {"健", "ケン"}, {"大地", "ダイチ"}};

    static DemoName of(int serial) {
        boolean woman = serial % 2 == 0;
        String[] family = FAMILIES[serial % FAMILIES.length];
        String[] given = (woman ? WOMEN : MEN)[serial / 2 % 4];
        return new DemoName(family[0] + " " + given[0], family[1] + " " + given[1], woman ? "female" : "male");
    }
}
