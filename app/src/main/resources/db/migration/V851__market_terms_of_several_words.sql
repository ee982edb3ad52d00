-- A term of several words, such as "oleh oleh", that stands in a product is kept as one lexeme beside its words. An index knows which lexemes there are, not what stands beside what: asked for
-- 'oleh' <-> 'oleh' it gave every product with either word, and PostgreSQL had to read them all.

-- Each term of several words, as it is looked for anywhere and in a name.
create function market.phrases(forms text[]) returns table (form text, said tsquery, in_name tsquery) language sql immutable parallel safe as $$
    select distinct form, ('''' || replace(form, ' ', ''' <-> ''') || '''')::tsquery, ('''' || replace(form, ' ', ''':A <-> ''') || ''':A')::tsquery
    from unnest(forms) form where form like '% %'
$$;

-- Who writes terms waits for those who write products, and they for him, so that neither overlooks what the other writes.
create function market.terms_held(to_write boolean) returns void language sql as $$
    select case when to_write then pg_advisory_xact_lock(hashtext('market.synonym')) else pg_advisory_xact_lock_shared(hashtext('market.synonym')) end
$$;

-- The shops are held until the end of the transaction: a product written while its shop is being closed waits, and sees it closed.
create or replace function market.index_products(ids uuid[]) returns void language plpgsql as $$
begin
    if cardinality(ids) is null or cardinality(ids) = 0 then return; end if;
    perform market.terms_held(false);
    perform from market.shop where id in (select shop from market.product where id = any (ids)) order by id for share;
    perform market.learn((select array_agg(distinct word) from market.said_by(ids)));
    delete from market.search_entry e where product = any (ids)
        and not exists (select from market.product p join market.shop s on s.id = p.shop where p.id = e.product and p.state = 'LIVE' and s.state = 'LIVE');
    with term as materialized (select * from market.phrases(array(select unnest(forms) from market.synonym))),
         w as materialized (select said.product, string_agg('''' || coalesce(v.stem, market.stem(said.word)) || ''':' || said.place || said.weight, ' ')::tsvector as words
                            from market.said_by(ids) said left join market.search_word v using (word) group by said.product)
    insert into market.search_entry (product, shop, category, nagari, price, in_stock, created_at, words)
    select p.id, p.shop, p.category, s.nagari, p.price, p.stock is null or p.stock > 0, p.created_at, market.with_terms(w.words, t.forms, t.in_name)
    from w join market.product p on p.id = w.product join market.shop s on s.id = p.shop
    cross join lateral (select array_agg(form) as forms, array_agg(w.words @@ term.in_name) as in_name from term where w.words @@ term.said) t
    on conflict (product) do update set shop = excluded.shop, category = excluded.category, nagari = excluded.nagari, price = excluded.price,
        in_stock = excluded.in_stock, created_at = excluded.created_at, words = excluded.words;
end $$;

-- Words with terms beside them; those that stand in the name weigh as the name does.
create function market.with_terms(words tsvector, forms text[], in_name boolean[]) returns tsvector language sql immutable parallel safe as $$
    select case when forms is null then words
        else (words::text || (select string_agg(' ''' || term.form || ''':1' || case when term.named then 'A' else '' end, '') from unnest(forms, in_name) term(form, named)))::tsvector end
$$;

create function market.terms_to_write() returns trigger language plpgsql as $$
begin
    perform market.terms_held(true);
    return null;
end $$;
create trigger held_by_synonym before insert or update or delete on market.synonym for each statement execute function market.terms_to_write();

-- A term that no group holds any more is taken away; a new one is put beside the words of all products in which it stands already.
create function market.terms_changed(were text[], are text[]) returns void language sql as $$
    update market.search_entry e set words = ts_delete(e.words, gone.forms)
    from (select f.product, array_agg(old.form) as forms
          from market.phrases(were) old join market.search_entry f on f.words @@ ('''' || old.form || '''')::tsquery
          where not exists (select from market.synonym s where old.form = any (s.forms)) group by f.product) gone
    where e.product = gone.product;
    update market.search_entry e set words = market.with_terms(e.words, t.forms, t.in_name)
    from (select f.product, array_agg(term.form) as forms, array_agg(f.words @@ term.in_name) as in_name
          from market.phrases(are) term join market.search_entry f on f.words @@ term.said and not f.words @@ ('''' || term.form || '''')::tsquery
          group by f.product) t
    where e.product = t.product;
$$;

create function market.terms_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then perform market.terms_changed('{}', array(select unnest(forms) from now_so));
    elsif tg_op = 'UPDATE' then perform market.terms_changed(array(select unnest(forms) from was_so), array(select unnest(forms) from now_so));
    else perform market.terms_changed(array(select unnest(forms) from was_so), '{}');
    end if;
    return null;
end $$;
create trigger told_by_new_synonym after insert on market.synonym referencing new table as now_so for each statement execute function market.terms_written();
create trigger told_by_changed_synonym after update on market.synonym referencing old table as was_so new table as now_so for each statement execute function market.terms_written();
create trigger told_by_lost_synonym after delete on market.synonym referencing old table as was_so for each statement execute function market.terms_written();

-- Everything anew: after the root words were changed, or when somebody doubts what is found.
create or replace function market.search_rebuild() returns bigint language plpgsql as $$
begin
    lock table market.product, market.shop in share row exclusive mode;
    perform market.terms_held(true);
    delete from market.search_entry;
    delete from market.search_word;
    update market.synonym set terms = terms;
    perform market.index_products(array(select id from market.product where state = 'LIVE'));
    return (select count(*) from market.search_entry);
end $$;

update market.synonym set terms = terms;
