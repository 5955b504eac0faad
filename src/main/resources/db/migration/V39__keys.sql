-- A recovery code is kept as a fingerprint, which cannot be made anew: the key that made it must stay until it is used.
alter table recovery_code add column made_with text not null default '';
comment on column recovery_code.made_with is 'name of the key of its fingerprint; empty: made before keys had names';
