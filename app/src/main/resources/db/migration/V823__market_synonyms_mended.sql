-- Some terms of V821 had lost a word. A term without a letter or digit no longer counts.
create or replace function market.synonym_written() returns trigger language plpgsql as $$
begin
    perform market.learn((select array_agg(word) from unnest(new.terms) term, unnest(market.words_of(term)) word));
    new.forms := array(select form from (select (select string_agg(market.stem(word), ' ' order by place) from unnest(market.words_of(term)) with ordinality w(word, place)) as form from unnest(new.terms) term) each
        where form is not null);
    return new;
end $$;

update market.synonym set terms = array['kerajinan', 'kriya', 'kerajinan tangan', 'handicraft', 'handicrafts', 'crafts', 'craft'] where 'kriya' = any (terms);
update market.synonym set terms = array['anyaman', 'kerajinan anyam', 'woven', 'wicker'] where 'wicker' = any (terms);
update market.synonym set terms = array['sayur', 'sayuran', 'sayua', 'vegetables', 'vegetable'] where 'sayua' = any (terms);
update market.synonym set terms = array['jamu', 'obat tradisional', 'herbal', 'herbs'] where 'jamu' = any (terms);
update market.synonym set terms = array['bingkisan', 'hampers', 'parsel', 'parcel', 'gift', 'hantaran'] where 'bingkisan' = any (terms);
alter table market.synonym add check (array_position(terms, '') is null and array_position(forms, null) is null);
