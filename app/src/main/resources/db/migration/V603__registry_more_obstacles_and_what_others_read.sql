-- What an office names beside the first eight: production, packaging, digital skills, management.
alter table registry.obstacle drop constraint obstacle_kind_check;
alter table registry.obstacle add constraint obstacle_kind_check check (kind in ('CAPITAL', 'MARKETING', 'PRODUCTION', 'MATERIAL', 'EQUIPMENT', 'PACKAGING',
    'LICENCE', 'DIGITAL', 'MANAGEMENT', 'SKILL', 'PLACE', 'OTHER'));

-- What other desks may read of the registry by SQL; docs/decisions/0063. The tables behind may change, these columns stay.
create view registry.business_read as
select b.id, b.owner, p.name as owner_name, coalesce(nullif(b.name, ''), b.line) as title, b.name, b.line, k.title as kbli_title, b.size_class,
    p.nagari as area,                                        -- by which an officer of one nagari is limited: where the owner lives
    coalesce(b.nagari, p.nagari, '') as nagari,              -- where the business is
    p.phone_sealed is not null as reached, p.nik_hash, p.merged_into is not null as owner_merged, b.created_at
from registry.business b join registry.person p on p.id = b.owner left join registry.kbli k on k.edition = b.kbli_edition and k.code = b.kbli_code;

create view registry.obstacle_read as
select id, business, kind, noted_on from registry.obstacle where solved_on is null;

grant select on registry.business_read, registry.obstacle_read to lapau_app;
