-- The middle of a photo, 240 × 180 pixels in 5,000 bytes at most, as it stands in lists; null until it is first asked for.
alter table market.photo add column tile bytea;
