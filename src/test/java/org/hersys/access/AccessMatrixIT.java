package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class AccessMatrixIT {

    private static final Path DOCUMENT = Path.of("docs/access-matrix.md");

    /** A role may do something with a table when it has the privilege, a policy lets it, and none forbids it outright. */
    private static final String MAY = """
            select exists (
              select from pg_class c
               where c.oid = to_regclass(:table)
                 and (has_table_privilege(:role, c.oid, :act) or (:act in ('select', 'insert', 'update') and has_any_column_privilege(:role, c.oid, :act)))
                 and exists (select from pg_policies p where p.tablename = :table and p.permissive = 'PERMISSIVE'
                               and p.cmd in ('ALL', upper(:act))
                               and exists (select from unnest(p.roles) r where r = 'public' or pg_has_role(:role, r, 'usage')))
                 and not exists (select from pg_policies p where p.tablename = :table and p.permissive = 'RESTRICTIVE'
                               and p.cmd in ('ALL', upper(:act)) and coalesce(p.qual, '') || coalesce(p.with_check, '') like '%' || :role || '%'
                               and exists (select from unnest(p.roles) r where pg_has_role(:role, r, 'usage'))))""";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(Section.class)
    void theDatabaseEnforcesWhatTheMatrixDeclares(Section section) {
        try (TestDatabase database = TestDatabase.open()) {
            for (Role role : Role.values()) {
                assertThat(enforced(database, role, section))
                        .as(role + " " + section)
                        .isEqualTo(AccessMatrix.of(role, section));
            }
        }
    }

    @Test
    void theDocumentSaysWhatTheDatabaseEnforces() throws IOException {
        String generated;
        try (TestDatabase database = TestDatabase.open()) {
            generated = document(database);
        }
        if (Boolean.getBoolean("hersys.write-documents")) {
            Files.writeString(DOCUMENT, generated);
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/access-matrix.md"), generated);
        assertThat(Files.readString(DOCUMENT))
                .as("copy target/access-matrix.md to docs/access-matrix.md when the change is meant")
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nurse.minato", "clinic.sakura", "agency.toto", "policy.toto", "useradmin.minato", "operator"})
    void everybodySignedInSeesTheMatrix(String login) {
        var page = Pages.signedIn(port, login, "hersys-demo", "en").open("/access-matrix");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsAnyOf("Movements and route of infection", "行動歴、感染経路")
                .doesNotContain(">matrix.");
    }

    @Test
    void nobodyElseSeesTheMatrix() {
        assertThat(new Pages(port, "en").open("/access-matrix").uri().getPath()).isEqualTo("/login");
    }

    private static Right enforced(TestDatabase database, Role role, Section section) {
        String databaseRole = AccessMatrix.databaseRole(role);
        boolean changes = section.tables().stream()
                .anyMatch(table ->
                        may(database, databaseRole, table, "insert") || may(database, databaseRole, table, "update"));
        boolean sees = section.tables().stream().anyMatch(table -> may(database, databaseRole, table, "select"));
        return !sees ? Right.NONE : changes ? Right.CHANGE : Right.SEE;
    }

    /** What belongs to a case is seen with the case only: who may see no case sees none of it, whatever else is granted. */
    private static boolean may(TestDatabase database, String role, String table, String act) {
        return (table.equals("invitation") || lets(database, role, "case_file", "select"))
                && lets(database, role, table, act);
    }

    private static boolean lets(TestDatabase database, String role, String table, String act) {
        return database.jdbc()
                .sql(MAY)
                .param("role", role)
                .param("table", table)
                .param("act", act)
                .query(Boolean.class)
                .single();
    }

    private static String document(TestDatabase database) {
        List<Role> roles = List.of(Role.values());
        StringBuilder text = new StringBuilder("""
                # Who may see and change what

                Made from `AccessMatrix` and from the catalogue of the database by `AccessMatrixIT`, which fails when this
                document, the declaration and the policies differ. Rights hold for the rows that a role may see at all; which
                those are is said by the policies of `case_file`. The page `/access-matrix` shows the same in both languages.

                """);
        text.append("| Section | ")
                .append(roles.stream().map(Role::code).collect(Collectors.joining(" | ")))
                .append(" |\n");
        text.append("|---".repeat(roles.size() + 1)).append("|\n");
        for (Section section : Section.values()) {
            text.append("| ").append(section.code()).append(" | ");
            text.append(roles.stream()
                    .map(role -> enforced(database, role, section))
                    .map(right -> right == Right.NONE ? "–" : right.code())
                    .collect(Collectors.joining(" | ")));
            text.append(" |\n");
        }
        text.append("\n## Database roles\n\n| Role | Acts in the database as |\n|---|---|\n");
        roles.forEach(role -> text.append("| ")
                .append(role.code())
                .append(" | `")
                .append(AccessMatrix.databaseRole(role))
                .append("` |\n"));
        text.append("\n## Tables\n\ns select, i insert, u update, as far as privileges and policies go.\n\n");
        List<String> databaseRoles =
                roles.stream().map(AccessMatrix::databaseRole).distinct().toList();
        text.append("| Table | ")
                .append(databaseRoles.stream()
                        .map(role -> role.replace("hersys_", ""))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
        text.append("|---".repeat(databaseRoles.size() + 1)).append("|\n");
        for (Section section : Section.values()) {
            for (String table : section.tables()) {
                text.append("| `").append(table).append("` | ");
                text.append(databaseRoles.stream()
                        .map(role -> acts(database, role, table))
                        .collect(Collectors.joining(" | ")));
                text.append(" |\n");
            }
        }
        return text.toString();
    }

    private static String acts(TestDatabase database, String role, String table) {
        String acts = Arrays.stream(new String[] {"select", "insert", "update"})
                .filter(act -> may(database, role, table, act))
                .map(act -> act.substring(0, 1))
                .collect(Collectors.joining());
        return acts.isEmpty() ? "–" : acts;
    }
}
