-- Numbers of needs, packages and what follows of them: gapless within a year, since they are counted in the transaction of what they number.
create table procurement.number (
    series text not null,                               -- such as PKT
    year   int not null,
    last   int not null check (last > 0),
    primary key (series, year)
);

alter table procurement.need
    add column asked_by     uuid,                       -- account
    add column submitted_at timestamptz;
create index need_state on procurement.need (state, deadline);
alter table procurement.package add column closed_at timestamptz;

-- Every limit that a law sets on buying, by the days on which it counted. A later law is a new row and an end to the old one.
create table procurement.buying_limit (
    id         uuid primary key default uuidv7(),
    kind       text not null check (kind in ('FORM', 'SMALL', 'DIRECT', 'EMERGENCY')),
    code       text not null,                           -- of a form: RECEIPT, KUITANSI, SPK, CONTRACT
    from_day   date not null,
    until_day  date,                                    -- last day; null while it counts
    most       bigint check (most > 0),                 -- rupiah; null for no limit
    share      int check (share between 0 and 100),     -- per cent of all buying that must go to small businesses
    source     text not null,
    verified   boolean not null,                        -- whether the text of the law was read, or only told of
    unique (kind, code, from_day),
    check (until_day >= from_day)
);
insert into procurement.buying_limit (kind, code, from_day, until_day, most, share, source, verified) values
    ('FORM', 'RECEIPT', '2018-07-01', null, 10000000, null, 'Perpres 16/2018 pasal 28; perubahan oleh Perpres 46/2025 belum diperiksa', false),
    ('FORM', 'KUITANSI', '2018-07-01', null, 50000000, null, 'Perpres 16/2018 pasal 28; perubahan oleh Perpres 46/2025 belum diperiksa', false),
    ('FORM', 'SPK', '2018-07-01', null, 200000000, null, 'Perpres 16/2018 pasal 28; perubahan oleh Perpres 46/2025 belum diperiksa', false),
    ('FORM', 'CONTRACT', '2018-07-01', null, null, null, 'Perpres 16/2018 pasal 28; perubahan oleh Perpres 46/2025 belum diperiksa', false),
    ('SMALL', 'SMALL', '2018-07-01', '2021-02-01', 2500000000, null, 'Perpres 16/2018 pasal 65', false),
    ('SMALL', 'SMALL', '2021-02-02', null, 15000000000, 40, 'Perpres 12/2021 pasal 65', false),
    ('DIRECT', 'DIRECT', '2018-07-01', null, 200000000, null, 'Perpres 16/2018 pasal 38, diubah Perpres 12/2021', false),
    ('EMERGENCY', 'EMERGENCY', '2018-06-08', '2024-12-31', null, null, 'Peraturan LKPP 13/2018; hari berakhirnya belum diperiksa', false),
    ('EMERGENCY', 'EMERGENCY', '2025-01-01', null, null, null, 'Peraturan LKPP 6/2024; hari mulainya belum diperiksa', false);

-- The regency whose businesses may offer. The application reads it and cannot change it.
create table procurement.regency (code text primary key check (code ~ '^\d{2}\.\d{2}$'));
insert into procurement.regency values ('13.10');

create function procurement.of_this_regency() returns trigger language plpgsql as $$
begin
    if not exists (select from registry.business b join registry.person p on p.id = b.owner, procurement.regency r
                   where b.id = new.business and coalesce(b.nagari, p.nagari) like r.code || '.%') then
        raise exception 'business % is not of this regency', new.business using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger of_this_regency before insert or update of business on procurement.offer for each row execute function procurement.of_this_regency();
create trigger of_this_regency before insert or update of business on procurement.invitation for each row execute function procurement.of_this_regency();

-- The link by which an owner comes in: of each business one at a time; a new serial ends the old one.
create table procurement.maker_link (
    business uuid primary key references registry.business,
    serial   int not null default 1,
    hash     bytea not null unique,
    made_at  timestamptz not null
);

-- What an owner or an officer offers by week stands in offer_week; what they said of all weeks together is kept for the form.
create index offer_package on procurement.offer (package);
create index package_opened on procurement.package (opened_at);

-- Three kinds of cloth mask of SNI 8914:2020, which dates from 16 September 2020 and is voluntary.
insert into procurement.item (code, name, unit, specification, standard, lines, created_at) values
    ('MASKER-SNI-A', 'Masker kain tipe A', 'lembar', 'Masker kain untuk penggunaan umum, paling sedikit dua lapis kain.', 'SNI 8914:2020 tipe A, 16 September 2020, sukarela',
        'masker, jahit, konveksi, pakaian, bordir, 32904, 14111, 14120', now()),
    ('MASKER-SNI-B', 'Masker kain tipe B', 'lembar', 'Masker kain untuk penyaringan bakteri, paling sedikit dua lapis kain.', 'SNI 8914:2020 tipe B, 16 September 2020, sukarela',
        'masker, jahit, konveksi, pakaian, bordir, 32904, 14111, 14120', now()),
    ('MASKER-SNI-C', 'Masker kain tipe C', 'lembar', 'Masker kain untuk penyaringan partikel, paling sedikit dua lapis kain.', 'SNI 8914:2020 tipe C, 16 September 2020, sukarela',
        'masker, jahit, konveksi, pakaian, bordir, 32904, 14111, 14120', now());

revoke insert, update, delete on procurement.regency from lapau_app;
