-- How far apart two points of the map are, as the crow flies; nothing where one of them is not known.
create function km_between(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision) returns double precision
    language sql immutable strict parallel safe
    as $$ select 2 * 6371 * asin(sqrt(least(1, power(sin(radians(lat2 - lat1) / 2), 2)
        + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)))) $$;
