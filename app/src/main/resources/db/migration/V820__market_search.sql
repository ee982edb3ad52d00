-- What is found: one row for each product that everybody may see, kept by triggers in the transaction of the change, whoever makes it.
create table market.place (
    code text primary key,                              -- nagari or district
    name text not null
);

-- Words that stand alone; what is left of a word without its affixes counts only where it is one of these.
create table market.root_word (word text primary key check (word ~ '^[a-z]{3,}$'));

-- Every word that stands in something that can be found, and what it comes to.
create table market.search_word (
    word     text primary key,
    stem     text not null,
    misspelt text[] not null                            -- the word, and the word without any one or two of its letters
);
create index search_word_stem on market.search_word (stem);
create index search_word_misspelt on market.search_word using gin (misspelt);
create index search_word_beginning on market.search_word (word text_pattern_ops);

-- Expressions that mean the same, such as {gula aren, gula merah}.
create table market.synonym (
    id      uuid primary key default uuidv7(),
    terms   text[] not null check (cardinality(terms) between 2 and 20),
    forms   text[] not null default '{}',               -- each term as the stems of its words, kept by a trigger
    version int not null default 0
);

create table market.search_entry (
    product    uuid primary key,
    shop       uuid not null,
    category   text not null,
    nagari     text not null,
    price      bigint not null,
    in_stock   boolean not null,                        -- a piece is there, or it is made to order
    created_at timestamptz not null,
    words      tsvector not null                        -- A name, B category, C shop and place, D description
);
create index search_entry_words on market.search_entry using gin (words) with (fastupdate = off);
create index search_entry_newest on market.search_entry (created_at desc, product);
create index search_entry_price on market.search_entry (price, product);
create index search_entry_category on market.search_entry (category, created_at desc, product);
create index search_entry_nagari on market.search_entry (nagari, category);
create index search_entry_shop on market.search_entry (shop);

create function market.words_of(said text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(left(word, 40) order by place), '{}')
    from regexp_split_to_table(translate(lower(said), 'áàâäãåéèêëíìîïóòôöõúùûüçñ’''`', 'aaaaaaeeeeiiiiooooouuuucn'), '[^a-z0-9]+') with ordinality w(word, place)
    where word <> ''
$$;

-- Without one letter; for longer words without two as well (two words that differ by so many errors share one of these).
create function market.misspelt(word text) returns text[] language sql immutable parallel safe as $$
    with recursive less(form, gone) as (
        select word, 0
        union
        select left(form, n - 1) || substr(form, n + 1), gone + 1 from less, generate_series(1, length(form)) n
        where gone < case when length(word) < 4 then 0 when length(word) < 7 then 1 else 2 end
    )
    select array_agg(distinct form) from less
$$;

-- Nazief and Adriani: affixes are taken off one after the other until a root word is left; the longest root wins, then the one with the fewest affixes. Where none is known,
-- PostgreSQL's own Indonesian stemmer (Snowball, after Tala) decides.
create function market.stem(word text) returns text language sql stable parallel safe as $$
    with recursive affix(pattern, restored) as (values
        ('(nya|ku|mu|lah|kah|pun|kan|i)$', ''), ('an$', ''), ('^(di|ke|se|ber|bel|ter|per|pel)', ''), ('^(be|te)', ''), ('^[mp]e', ''), ('^[mp]em', ''), ('^[mp]em', 'p'),
        ('^[mp]en', ''), ('^[mp]en', 't'), ('^[mp]eny', 's'), ('^[mp]eng', ''), ('^[mp]eng', 'k'), ('^[mp]enge(?=.{3}(nya|kan|an|i)?$)', '')
    ), form(word, taken, before) as (
        select $1, 0, 0
        union
        select regexp_replace(form.word, pattern, restored), taken + 1, before + (left(pattern, 1) = '^')::int from form join affix on form.word ~ pattern
        where taken < 4 and length(form.word) > 4
    )
    select case when length($1) < 4 or $1 ~ '[0-9]' then $1
        else coalesce((select f.word from form f join market.root_word r using (word) order by length(f.word) desc, taken, before, position(f.word in $1) = 0 limit 1), (ts_lexize('indonesian_stem', $1))[1], $1) end
$$;

create function market.learn(said text[]) returns void language sql as $$
    insert into market.search_word (word, stem, misspelt)
    select word, market.stem(word), market.misspelt(word)
    from (select distinct word from unnest(said) said(word)) new where not exists (select from market.search_word known where known.word = new.word)
    order by word on conflict do nothing
$$;

-- What a live product says, word by word: A its name, B category, C shop and place, D description.
create function market.said_by(ids uuid[]) returns table (product uuid, word text, place bigint, weight text) language sql stable as $$
    select p.id, w.word, part.start + w.place, part.weight
    from market.product p join market.shop s on s.id = p.shop and s.state = 'LIVE'
    join market.category c on c.code = p.category left join market.category up on up.code = c.parent
    left join market.place nagari on nagari.code = s.nagari left join market.place district on district.code = left(s.nagari, 8)
    cross join lateral (values ('A', 0, p.name), ('B', 100, concat_ws(' ', c.name_id, c.name_en, up.name_id, up.name_en)),
        ('C', 200, concat_ws(' ', s.name, nagari.name, district.name)), ('D', 300, left(p.about, 1000))) part(weight, start, said)
    cross join lateral unnest(market.words_of(part.said)) with ordinality w(word, place)
    where p.id = any (ids) and p.state = 'LIVE'
$$;

-- The shops are held until the end of the transaction: a product written while its shop is being closed waits, and sees it closed.
create function market.index_products(ids uuid[]) returns void language plpgsql as $$
begin
    perform from market.shop where id in (select shop from market.product where id = any (ids)) order by id for share;
    perform market.learn((select array_agg(distinct word) from market.said_by(ids)));
    delete from market.search_entry e where product = any (ids)
        and not exists (select from market.product p join market.shop s on s.id = p.shop where p.id = e.product and p.state = 'LIVE' and s.state = 'LIVE');
    insert into market.search_entry (product, shop, category, nagari, price, in_stock, created_at, words)
    select p.id, p.shop, p.category, s.nagari, p.price, p.stock is null or p.stock > 0, p.created_at, w.words
    from (select said.product, string_agg('''' || coalesce(v.stem, market.stem(said.word)) || ''':' || said.place || said.weight, ' ')::tsvector as words
          from market.said_by(ids) said left join market.search_word v using (word) group by said.product) w
    join market.product p on p.id = w.product join market.shop s on s.id = p.shop
    on conflict (product) do update set shop = excluded.shop, category = excluded.category, nagari = excluded.nagari, price = excluded.price,
        in_stock = excluded.in_stock, created_at = excluded.created_at, words = excluded.words;
end $$;

create function market.products_written() returns trigger language plpgsql as $$
begin
    perform market.index_products((select array_agg(id) from now_so));
    return null;
end $$;

-- A piece more or less and another price touch no word.
create function market.products_changed() returns trigger language plpgsql as $$
begin
    perform market.index_products(array(select n.id from now_so n join was_so o using (id)
        where (n.name, n.about, n.category, n.state, n.shop) is distinct from (o.name, o.about, o.category, o.state, o.shop)));
    update market.search_entry e set price = n.price, in_stock = n.stock is null or n.stock > 0
    from now_so n where n.id = e.product and (e.price, e.in_stock) is distinct from (n.price, n.stock is null or n.stock > 0);
    return null;
end $$;

create function market.products_gone() returns trigger language plpgsql as $$
begin
    delete from market.search_entry where product in (select id from was_so);
    return null;
end $$;

create trigger found_when_written after insert on market.product referencing new table as now_so for each statement execute function market.products_written();
create trigger found_when_changed after update on market.product referencing old table as was_so new table as now_so for each statement execute function market.products_changed();
create trigger found_no_more after delete on market.product referencing old table as was_so for each statement execute function market.products_gone();

create function market.shop_changed() returns trigger language plpgsql as $$
begin
    perform market.index_products(array(select id from market.product where shop = new.id and state = 'LIVE'));
    return null;
end $$;
create trigger found_by_shop after update of name, nagari, state on market.shop for each row
    when ((old.name, old.nagari, old.state) is distinct from (new.name, new.nagari, new.state)) execute function market.shop_changed();

create function market.category_changed() returns trigger language plpgsql as $$
begin
    perform market.index_products(array(select p.id from market.product p join market.category c on c.code = p.category where new.code in (c.code, c.parent) and p.state = 'LIVE'));
    return null;
end $$;
create trigger found_by_category after update of name_id, name_en, parent on market.category for each row
    when ((old.name_id, old.name_en, old.parent) is distinct from (new.name_id, new.name_en, new.parent)) execute function market.category_changed();

create function market.synonym_written() returns trigger language plpgsql as $$
begin
    perform market.learn((select array_agg(word) from unnest(new.terms) term, unnest(market.words_of(term)) word));
    new.forms := array(select (select string_agg(market.stem(word), ' ' order by place) from unnest(market.words_of(term)) with ordinality w(word, place)) from unnest(new.terms) term);
    return new;
end $$;
create trigger found_by_synonym before insert or update on market.synonym for each row execute function market.synonym_written();

-- Everything anew: after the root words were changed, or when somebody doubts what is found.
create function market.search_rebuild() returns bigint language plpgsql as $$
begin
    lock table market.product, market.shop in share row exclusive mode;
    delete from market.search_entry;
    delete from market.search_word;
    perform market.index_products(array(select id from market.product where state = 'LIVE'));
    update market.synonym set terms = terms;
    return (select count(*) from market.search_entry);
end $$;
