-- 3,000 shops with 100,000 products from word lists, for bin/bench market. ${photo}: bytes of a small picture.
with p as (insert into registry.person (name, name_normal, name_sound, nagari, created_at)
    select 'Bench ' || n, 'BENCH ' || n, 'BENCH ' || n, '13.10.04.2001', now() from generate_series(1, 3000) n returning id)
insert into registry.business (owner, name, line, nagari, created_at) select id, 'Usaha bench', 'Makanan', '13.10.04.2001', now() from p;

with b as (select id, row_number() over (order by id) as n from registry.business where name = 'Usaha bench'), place as (select code, row_number() over (order by code) as n, count(*) over () as all from market.place where length(code) = 13)
insert into market.shop (business, slug, name, about, nagari, latitude, longitude, state, created_at)
select b.id, 'bench-' || b.n, (array['Dapur', 'Rumah', 'Kedai', 'Usaha', 'Sanggar', 'Lapak'])[1 + b.n % 6] || ' ' || (array['Uni', 'Bundo', 'Amak', 'Ibu', 'Pak', 'Mak'])[1 + b.n / 6 % 6] || ' '
    || (array['Rahmi', 'Yanti', 'Des', 'Upik', 'Ros', 'Linda', 'Eka', 'Sari', 'Mai', 'Zul'])[1 + b.n / 36 % 10] || ' ' || b.n,
    'Usaha keluarga di nagari kami.', place.code, -1.0 - b.n % 97 * 0.003, 101.4 + b.n % 89 * 0.003, case when b.n % 50 = 0 then 'PAUSED' else 'LIVE' end, now()
from b join place on place.n = 1 + b.n % place.all;

insert into market.opening (shop, weekday, opens, closes) select id, day, '07:00', case when hashtext(slug) % 2 = 0 then time '17:00' else time '21:00' end from market.shop, generate_series(1, 7) day where slug like 'bench-%';

with s as (select id, row_number() over (order by id) as n, count(*) over () as all from market.shop where slug like 'bench-%'), g as (select n, (n * 31 % 30 + n / 1000) % 30 as k from generate_series(1, 100000) n)
insert into market.product (shop, slug, name, about, category, price, unit, stock, state, created_at, changed_at)
select s.id, 'barang-' || g.n, initcap((array['keripik singkong', 'keripik pisang', 'kerupuk jangek', 'rendang daging', 'rendang telur', 'dendeng balado', 'kue bawang', 'bolu kemojo', 'lamang tapai', 'kopi bubuk', 'teh daun kawa',
        'sirup kayu manis', 'tikar pandan', 'keranjang rotan', 'tas anyaman', 'songket benang emas', 'selendang sulaman', 'masker kain', 'baju kurung', 'kemeja batik', 'mukena bordir', 'gula aren', 'madu galo-galo',
        'beras solok', 'sambal lado', 'ikan bilih goreng', 'ikan salai', 'abon ikan', 'rempeyek kacang', 'dodol durian'])[1 + k]
    || ' ' || (array['balado', 'pedas manis', 'gurih', 'asli', 'kampung', 'super', 'spesial', 'tradisional', 'renyah', 'halus', 'rumahan', 'pilihan', 'khas', 'premium', 'organik'])[1 + g.n / 7 % 15]
    || ' ' || (array['Pulau Punjung', 'Sungai Rumbai', 'Koto Baru', 'Sitiung', 'Timpeh', 'Padang Laweh', 'Asam Jujuhan', 'Tiumang'])[1 + g.n / 11 % 8]
    || ' ' || (array['kemasan kecil', 'kemasan besar', 'isi sepuluh', 'oleh-oleh', 'hantaran lebaran'])[1 + g.n / 3 % 5]),
    'Dibuat sendiri oleh keluarga kami dari bahan pilihan, dimasak tanpa pengawet. Tahan ' || (g.n % 30 + 1) || ' hari. '
    || (array['Cocok untuk oleh-oleh dan hantaran.', 'Bisa dipesan untuk pesta pernikahan.', 'Dikirim ke seluruh Sumatera Barat.', 'Sudah bersertifikat halal dan berizin PIRT.'])[1 + g.n % 4],
    (array['keripik', 'keripik', 'keripik', 'rendang', 'rendang', 'rendang', 'kue', 'kue', 'kue', 'kopi', 'teh-herbal', 'jus-sirup', 'anyaman', 'anyaman', 'anyaman', 'songket', 'bordir', 'pakaian', 'pakaian', 'batik',
        'mukena-jilbab', 'gula-merah', 'madu', 'beras-palawija', 'bumbu', 'ikan', 'ikan', 'ikan', 'camilan', 'camilan'])[1 + k],
    5000 + 1000 * (g.n * 7919 % 300), 'bungkus', case when g.n % 3 = 0 then null else g.n % 13 end, case when g.n % 40 = 0 then 'HIDDEN' else 'LIVE' end, now() - g.n * interval '1 minute', now()
from g join s on s.n = 1 + g.n % s.all;

insert into market.photo (shop, product, position, alt, large, small, width, height, created_at)
select shop, id, 1, '', decode('${photo}', 'base64'), decode('${photo}', 'base64'), 480, 360, now() from market.product where slug like 'barang-%';
