-- The engine's tables come with indexes for every question it can be asked. Each is written with each row; docs/adr/0051 says who
-- could have used those that go, and what becomes slower.
drop index act_idx_hi_actinst_root_pi, act_idx_hi_act_inst_start_end, act_idx_hi_act_inst_end, act_idx_hi_act_inst_comp,
  act_idx_hi_act_inst_stats, act_idx_hi_act_inst_proc_def_key, act_idx_hi_ai_pdefid_end_time,
  act_idx_hi_taskinst_root_pi, act_idx_hi_task_inst_proc_def_key, act_idx_hi_taskinstid_procinst, act_idx_hi_task_inst_start,
  act_idx_hi_task_inst_end,
  act_idx_hi_pro_inst_end, act_idx_hi_pro_inst_proc_def_key, act_idx_hi_pro_inst_proc_time, act_idx_hi_pi_pdefid_end_time,
  act_idx_task_create, act_idx_task_last_updated, act_idx_task_assignee, act_idx_variable_task_id;

-- What is empty here in most or all rows (tenants, case management, batches …) is indexed where it is not
-- empty: whoever looks for a value finds it as before.
do $$
declare
  found record;
begin
  for found in
    select i.indexrelid::regclass as index, pg_get_indexdef(i.indexrelid) as definition, a.attname as column
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     where i.indrelid::regclass::text like 'act\_%' and not i.indisunique and i.indpred is null and not a.attnotnull
       and a.attname in ('tenant_id_', 'case_inst_id_', 'case_execution_id_', 'case_def_id_', 'batch_id_', 'bytearray_id_', 'task_id_',
                         'owner_', 'user_id_', 'proc_def_id_', 'configuration_', 'parent_task_id_', 'parent_id_', 'super_exec_',
                         'business_key_', 'restarted_proc_inst_id_', 'exception_stack_id_', 'job_def_id_')
  loop
    execute format('drop index %s', found.index);
    execute format('%s where %I is not null', found.definition, found.column);
  end loop;
end $$;

-- Rows that are changed once or twice after they were written find room for it beside them, and no index has to learn of it.
alter table act_hi_actinst set (fillfactor = 80);
alter table act_hi_taskinst set (fillfactor = 70);
alter table act_ru_task set (fillfactor = 70);
alter table act_ru_execution set (fillfactor = 80);
