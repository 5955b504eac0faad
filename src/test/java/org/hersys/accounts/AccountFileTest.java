package org.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AccountFileTest {

    @Test
    void headingsOfBothLanguagesAreKnownInAnyOrder() {
        var read = AccountFile.read("役割,氏名,ログイン名,機関コード\nnurse;clerk,架空 花子,Nurse9.Minato,13103\n");
        assertThat(read.problem()).isNull();
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.draft().login()).isEqualTo("nurse9.minato");
            assertThat(row.draft().roles()).containsExactly("nurse", "clerk");
            assertThat(row.draft().language()).isEqualTo("ja");
        });
    }

    @Test
    void rowsKeepTheirLineWhenCellsHoldLineBreaks() {
        var read = AccountFile.read("login,name,organisation,roles\na1,\"two\nlines\",x,nurse\n\nb2,B,x,nurse\n");
        assertThat(read.rows()).extracting(AccountFile.Row::line).containsExactly(2L, 5L);
    }

    @Test
    void theApostropheOfTheSheetIsTakenOffAgain() {
        assertThat(AccountFile.read("login,name,organisation,roles\na1,'=1+1,x,nurse")
                        .rows()
                        .get(0)
                        .draft()
                        .displayName())
                .isEqualTo("=1+1");
    }

    @Test
    void aFileThatIsNoneSaysWhy() {
        assertThat(AccountFile.read("").problem()).isEqualTo("empty");
        assertThat(AccountFile.read("login,name,organisation,roles\n").problem())
                .isEqualTo("empty");
        assertThat(AccountFile.read("a,b\n1,2\n").problem()).isEqualTo("heading");
        assertThat(AccountFile.read("login,name,organisation,roles\n\"broken").problem())
                .isEqualTo("form");
        assertThat(AccountFile.read("login,name,organisation,roles\n" + "a1,A,x,nurse\n".repeat(1001))
                        .problem())
                .isEqualTo("tooLong");
    }

    @Test
    void shiftJisAndUtf8AreRead() {
        byte[] shiftJis = "氏名①".getBytes(Charset.forName("windows-31j"));
        assertThat(AccountFile.decode(shiftJis)).contains("氏名①");
        assertThat(AccountFile.decode("\uFEFF氏名".getBytes(StandardCharsets.UTF_8)))
                .contains("氏名");
    }
}
