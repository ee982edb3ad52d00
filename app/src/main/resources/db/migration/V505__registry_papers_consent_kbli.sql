-- What an officer adds to a business: when it began, its papers, and its class by KBLI; how a person gave consent.
alter table registry.business
    add column started_on  date,
    add column source_kind text,
    add column source_ref  text;
create index business_kbli on registry.business (kbli_edition, kbli_code) where kbli_code is not null;
create index history_business on registry.history (business, at) where business is not null;

-- The content is sealed; it may show a NIK.
alter table registry.document
    add column number         text not null default '',
    add column issuer         text not null default '',
    add column valid_till     date,
    add column file_name      text,
    add column file_type      text check (file_type in ('application/pdf', 'image/jpeg', 'image/png')),
    add column content_sealed bytea,
    add check ((file_name is null) = (file_type is null) and (file_type is null) = (content_sealed is null));

alter table registry.consent
    add column how               text not null default '',
    add column withdrawn_by      uuid,
    add column withdrawn_by_name text;

alter table registry.obstacle
    add column solved_by      uuid,
    add column solved_by_name text;

-- Editions reuse codes with new meanings, so the key is both. Common lines of a regency's micro businesses (KBLI 2020, BPS).
create table registry.kbli (
    edition text not null,
    code    text not null check (code ~ '^\d{5}$'),
    title   text not null,
    primary key (edition, code)
);
insert into registry.kbli (edition, code, title) values
    ('2020', '01262', 'Perkebunan Buah Kelapa Sawit'),
    ('2020', '01291', 'Perkebunan Karet dan Tanaman Penghasil Getah Lainnya'),
    ('2020', '01442', 'Pembibitan dan Budidaya Kambing Potong'),
    ('2020', '01461', 'Budidaya Ayam Ras Pedaging'),
    ('2020', '01462', 'Budidaya Ayam Ras Petelur'),
    ('2020', '01493', 'Pembibitan dan Budidaya Lebah'),
    ('2020', '03226', 'Pembenihan Ikan Air Tawar'),
    ('2020', '10391', 'Industri Tempe Kedelai'),
    ('2020', '10392', 'Industri Tahu Kedelai'),
    ('2020', '10710', 'Industri Produk Roti dan Kue'),
    ('2020', '10722', 'Industri Gula Merah'),
    ('2020', '10740', 'Industri Makaroni, Mie dan Produk Sejenisnya'),
    ('2020', '10761', 'Industri Pengolahan Kopi'),
    ('2020', '10772', 'Industri Bumbu Masak dan Penyedap Masakan'),
    ('2020', '10792', 'Industri Kue Basah'),
    ('2020', '10794', 'Industri Kerupuk, Keripik, Peyek dan Sejenisnya'),
    ('2020', '11040', 'Industri Minuman Ringan'),
    ('2020', '11052', 'Industri Air Minum Isi Ulang'),
    ('2020', '13122', 'Industri Kain Tenun Ikat'),
    ('2020', '13134', 'Industri Batik'),
    ('2020', '14111', 'Industri Pakaian Jadi (Konveksi) dari Tekstil'),
    ('2020', '14120', 'Penjahitan dan Pembuatan Pakaian Sesuai Pesanan'),
    ('2020', '15201', 'Industri Alas Kaki untuk Keperluan Sehari-hari'),
    ('2020', '16291', 'Industri Barang Anyaman dari Rotan dan Bambu'),
    ('2020', '18111', 'Industri Pencetakan Umum'),
    ('2020', '23921', 'Industri Batu Bata dari Tanah Liat/Keramik'),
    ('2020', '31001', 'Industri Furnitur dari Kayu'),
    ('2020', '32904', 'Industri Peralatan untuk Pelindung Keselamatan'),
    ('2020', '45201', 'Reparasi Mobil'),
    ('2020', '45407', 'Reparasi dan Perawatan Sepeda Motor'),
    ('2020', '47112', 'Perdagangan Eceran Berbagai Macam Barang yang Utamanya Makanan, Minuman atau Tembakau Bukan di Minimarket (Tradisional)'),
    ('2020', '47212', 'Perdagangan Eceran Buah-buahan'),
    ('2020', '47213', 'Perdagangan Eceran Sayuran'),
    ('2020', '47215', 'Perdagangan Eceran Hasil Perikanan'),
    ('2020', '47241', 'Perdagangan Eceran Beras'),
    ('2020', '47711', 'Perdagangan Eceran Pakaian'),
    ('2020', '49424', 'Angkutan Ojek Motor'),
    ('2020', '56101', 'Restoran'),
    ('2020', '56102', 'Rumah/Warung Makan'),
    ('2020', '56103', 'Kedai Makanan'),
    ('2020', '56104', 'Penyediaan Makanan Keliling/Tempat Tidak Tetap'),
    ('2020', '56303', 'Rumah Minum/Kafe'),
    ('2020', '56304', 'Kedai Minuman'),
    ('2020', '96111', 'Aktivitas Pangkas Rambut'),
    ('2020', '96112', 'Aktivitas Salon Kecantikan'),
    ('2020', '96200', 'Aktivitas Penatu');
