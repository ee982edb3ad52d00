-- Officers of other offices of the regency, for whom goods are bought.
alter table identity.app_user drop constraint app_user_role_check;
alter table identity.app_user add constraint app_user_role_check check (role in ('ADMIN', 'HEAD', 'VERIFIER', 'NAGARI_OFFICER', 'BUYER', 'AUDITOR'));
