-- What the businesses of Dharmasraya make and sell, in two levels; more is added by a later migration, none is ever renamed.
insert into market.category (code, parent, name_id, name_en, position) values
    ('makanan',   null, 'Makanan',                    'Food',                        10),
    ('minuman',   null, 'Minuman',                    'Drinks',                      20),
    ('busana',    null, 'Busana dan kain',            'Clothes and cloth',           30),
    ('kerajinan', null, 'Kerajinan',                  'Crafts',                      40),
    ('perabot',   null, 'Perabot dan bahan bangunan', 'Furniture and building',      50),
    ('tani',      null, 'Hasil tani, ternak dan ikan', 'Farm, animals and fish',     60),
    ('rumah',     null, 'Rumah tangga dan perawatan', 'Household and care',          70),
    ('jasa',      null, 'Jasa',                       'Services',                    80);
insert into market.category (code, parent, name_id, name_en, position) values
    ('keripik',          'makanan',   'Keripik dan kerupuk',         'Crisps and crackers',        10),
    ('rendang',          'makanan',   'Rendang dan lauk',            'Rendang and dishes',         20),
    ('kue',              'makanan',   'Kue, roti dan lamang',        'Cakes, bread and lamang',    30),
    ('camilan',          'makanan',   'Camilan lain',                'Other snacks',               40),
    ('gula-merah',       'makanan',   'Gula merah dan gula semut',   'Palm sugar',                 50),
    ('bumbu',            'makanan',   'Bumbu, sambal dan bahan masak', 'Spices, sambal and ingredients', 60),
    ('tahu-tempe',       'makanan',   'Tahu, tempe dan mi',          'Tofu, tempeh and noodles',   70),
    ('katering',         'makanan',   'Nasi kotak dan katering',     'Meals and catering',         80),
    ('kopi',             'minuman',   'Kopi',                        'Coffee',                     10),
    ('teh-herbal',       'minuman',   'Teh dan herbal',              'Tea and herbs',              20),
    ('jus-sirup',        'minuman',   'Jus, sirup dan es',           'Juice, syrup and ices',      30),
    ('madu',             'minuman',   'Madu',                        'Honey',                      40),
    ('songket',          'busana',    'Songket dan tenun',           'Songket and weaving',        10),
    ('batik',            'busana',    'Batik',                       'Batik',                      20),
    ('bordir',           'busana',    'Bordir dan sulaman',          'Embroidery',                 30),
    ('pakaian',          'busana',    'Pakaian jadi',                'Ready-made clothes',         40),
    ('mukena-jilbab',    'busana',    'Mukena dan jilbab',           'Prayer clothes and headscarves', 50),
    ('seragam',          'busana',    'Seragam',                     'Uniforms',                   60),
    ('tas-sepatu',       'busana',    'Tas, sepatu dan kulit',       'Bags, shoes and leather',    70),
    ('anyaman',          'kerajinan', 'Anyaman pandan, bambu dan rotan', 'Weaving of pandan, bamboo and rattan', 10),
    ('ukiran',           'kerajinan', 'Ukiran dan kerajinan kayu',   'Carving and woodcraft',      20),
    ('cenderamata',      'kerajinan', 'Cenderamata dan hantaran',    'Souvenirs and gifts',        30),
    ('perhiasan',        'kerajinan', 'Perhiasan dan aksesori',      'Jewellery and accessories',  40),
    ('gerabah',          'kerajinan', 'Gerabah dan besi tempa',      'Pottery and wrought iron',   50),
    ('mebel',            'perabot',   'Mebel',                       'Furniture',                  10),
    ('kusen-pintu',      'perabot',   'Kusen, pintu dan jendela',    'Frames, doors and windows',  20),
    ('bata-batako',      'perabot',   'Bata, batako dan paving',     'Bricks and paving',          30),
    ('las-aluminium',    'perabot',   'Pagar, las dan aluminium',    'Fences, welding and aluminium', 40),
    ('beras-palawija',   'tani',      'Beras dan palawija',          'Rice and field crops',       10),
    ('sayur-buah',       'tani',      'Sayur dan buah',              'Vegetables and fruit',       20),
    ('ikan',             'tani',      'Ikan segar dan olahan',       'Fish, fresh and processed',  30),
    ('telur-daging',     'tani',      'Telur, daging dan susu',      'Eggs, meat and milk',        40),
    ('bibit',            'tani',      'Bibit dan tanaman hias',      'Seedlings and plants',       50),
    ('pupuk-pakan',      'tani',      'Pupuk dan pakan',             'Fertiliser and feed',        60),
    ('kebun',            'tani',      'Karet, sawit, kakao dan pinang', 'Rubber, palm, cocoa and areca', 70),
    ('sabun',            'rumah',     'Sabun dan pembersih',         'Soap and cleaning',          10),
    ('kecantikan',       'rumah',     'Kecantikan dan minyak atsiri', 'Care and essential oils',   20),
    ('alat-rumah',       'rumah',     'Alat rumah tangga',           'Household goods',            30),
    ('jasa-jahit',       'jasa',      'Jahit dan permak',            'Sewing and alterations',     10),
    ('bengkel',          'jasa',      'Bengkel dan servis',          'Repairs',                    20),
    ('salon-rias',       'jasa',      'Salon dan rias pengantin',    'Salon and bridal make-up',   30),
    ('percetakan',       'jasa',      'Percetakan dan foto',         'Printing and photos',        40),
    ('sewa-pesta',       'jasa',      'Sewa pelaminan, tenda dan alat pesta', 'Hire for feasts',   50),
    ('laundry',          'jasa',      'Laundry',                     'Laundry',                    60),
    ('angkutan',         'jasa',      'Angkutan dan wisata',         'Transport and tours',        70),
    ('les-kursus',       'jasa',      'Les dan kursus',              'Lessons and courses',        80);

-- DELETED: by the owner; orders still name it, so it stays and can be taken back.
alter table market.product drop constraint product_state_check;
alter table market.product add constraint product_state_check check (state in ('DRAFT', 'LIVE', 'HIDDEN', 'REMOVED', 'DELETED'));

-- whatsapp_consent_at: when the owner agreed that everybody may see that number. changed_at: what a search engine is told.
alter table market.shop add column whatsapp_consent_at timestamptz, add column changed_at timestamptz not null default now();
create index on market.shop (state, submitted_at);

-- An address that was printed on posters leads on for ever.
create table market.former_slug (
    slug  text primary key,
    shop  uuid not null references market.shop,
    until timestamptz not null
);
create index on market.former_slug (shop);
create table market.former_product_slug (
    shop    uuid not null references market.shop,
    slug    text not null,
    product uuid not null references market.product,
    primary key (shop, slug)
);

-- Somebody says that something is wrong with a shop or a product.
create table market.report (
    id             uuid primary key default uuidv7(),
    shop           uuid not null references market.shop,
    product        uuid references market.product,
    kind           text not null check (kind in ('FRAUD', 'FORBIDDEN', 'FALSE_LABEL', 'COPIED', 'OFFENSIVE', 'PRIVACY', 'OTHER')),
    words          text not null check (length(words) <= 2000),
    contact_sealed bytea,                                -- telephone or mail of who reports, if left
    state          text not null check (state in ('NEW', 'IN_WORK', 'UPHELD', 'UNFOUNDED')),
    outcome        text not null default '',
    version        int not null default 0,
    made_at        timestamptz not null,
    handled_at     timestamptz,
    handled_by     uuid references identity.app_user
);
create index on market.report (state, made_at);
create index on market.report (shop);
