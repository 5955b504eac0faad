package org.hersys.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Multiplies the open cases of a database: every row of the engine's runtime and history and of the case file is copied
 * with ids of its own, outside the product, with triggers off; what people add by hand (notes, papers) is not.
 */
final class Copies {

    private static final Set<String> ENGINE_IDS = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "super_exec_",
            "super_process_instance_id_",
            "call_proc_inst_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "task_id_",
            "parent_task_id_",
            "var_inst_id_",
            "var_scope_",
            "job_id_",
            "dec_inst_id_",
            "root_dec_inst_id_",
            "operation_id_");
    private static final String GRANTS = "act_ru_authorization";
    private static final int GRANT_OF_A_TASK = 7;
    private static final Set<String> CASE_IDS = Set.of("id", "case_id", "person_id");
    private static final String ID_OF_COPY = "md5(%s || '-' || k)::uuid::text";
    private static final String NUMBER_OF_COPY = "(%s + k * 1000000000::bigint)";

    private static final String TABLES = """
            select table_name, string_agg(column_name, ',' order by ordinal_position)
              from information_schema.columns
             where table_schema = 'public' and is_generated = 'NEVER'
               and exists (select from pg_class c where c.relname = table_name and c.relnamespace = 'public'::regnamespace
                              and c.relkind in ('r', 'p') and not c.relispartition)
               and table_name not in ('act_ru_jobdef', 'act_ru_filter', 'act_ru_meter_log',
                                      'act_ru_task_meter_log', 'act_ru_batch', 'act_hi_batch', 'act_hi_ext_task_log',
                                      'api_request', 'external_id', 'related_office')
             group by table_name
            having table_name like 'act\\_ru\\_%' or table_name like 'act\\_hi\\_%'
                or table_name in ('person', 'case_file')
                or 'case_id' = any (array_agg(column_name::text)) and bool_and(column_name <> 'id' or data_type <> 'uuid')""";

    private final Connection connection;

    Copies(Connection connection) {
        this.connection = connection;
    }

    /** Makes so many copies of all that is there. */
    void make(int copies) throws SQLException {
        List<String> inserts = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            ResultSet tables = statement.executeQuery(TABLES);
            while (tables.next()) {
                inserts.add(
                        insert(tables.getString(1), List.of(tables.getString(2).split(",")), copies));
            }
            statement.execute("set session_replication_role = replica");
            for (String insert : inserts) {
                statement.executeUpdate(insert);
            }
        }
    }

    private static String insert(String table, List<String> columns, int copies) {
        List<String> values = columns.stream()
                .map(column -> table.startsWith("act_") ? ofEngine(table, column) : ofCase(table, column))
                .toList();
        return "insert into %s (%s) overriding system value select %s from %s, generate_series(1, %d) k where %s"
                .formatted(
                        table,
                        String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> '"' + column + '"')
                                        .toList()),
                        String.join(", ", values),
                        table,
                        copies,
                        GRANTS.equals(table) ? "resource_type_ = " + GRANT_OF_A_TASK : condition(columns));
    }

    private static String ofEngine(String table, String column) {
        if (ENGINE_IDS.contains(column) || GRANTS.equals(table) && "resource_id_".equals(column)) {
            return ID_OF_COPY.formatted(column);
        }
        if ("business_key_".equals(column)) {
            return NUMBER_OF_COPY.formatted(column + "::bigint") + "::text";
        }
        boolean variable = "act_ru_variable".equals(table) || "act_hi_varinst".equals(table);
        if (variable && "long_".equals(column)) {
            return "case when name_ = 'caseId' then " + NUMBER_OF_COPY.formatted(column) + " else long_ end";
        }
        if (variable && "text_".equals(column)) {
            return "case when name_ = 'caseId' then " + NUMBER_OF_COPY.formatted(column + "::bigint")
                    + "::text else text_ end";
        }
        return column;
    }

    private static String ofCase(String table, String column) {
        if ("work_item".equals(table) && Set.of("task_id", "process_instance").contains(column)) {
            return ID_OF_COPY.formatted(column);
        }
        if (CASE_IDS.contains(column)) {
            return NUMBER_OF_COPY.formatted(column);
        }
        return "case_file".equals(table) && "number".equals(column) ? "number || '-' || k" : '"' + column + '"';
    }

    /** Rows that belong to an instance or a case, by the first such id; definitions and grants are there once. */
    private static String condition(List<String> columns) {
        return List.of("root_proc_inst_id_", "proc_inst_id_", "process_instance_id_", "task_id_", "case_id", "id")
                .stream()
                .filter(columns::contains)
                .findFirst()
                .map(column -> column + " is not null")
                .orElse("false");
    }
}
