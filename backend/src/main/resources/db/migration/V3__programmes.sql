-- The movement, its phases with their quotas as slots, the school years, the themes. All of it is data.

create table programme (
    id uuid primary key,
    code text not null unique,
    name text not null,
    founding_document text not null,
    founded_on date not null
);

create table phase (
    id uuid primary key,
    programme_id uuid not null references programme,
    code text not null unique,
    name text not null,
    starts_on date not null,
    ends_on date not null,
    check (starts_on < ends_on),
    exclude using gist (programme_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

-- The quota of pilot schools, one row a slot: a selection's slots refer to these, so none can have more.
create table phase_slot (
    phase_id uuid not null references phase,
    level text not null check (level in ('PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING')),
    position int not null check (position > 0),
    primary key (phase_id, level, position)
);

create table school_year (
    code text primary key check (code ~ '^[0-9]{4}-[0-9]{4}$'),
    starts_on date not null,
    ends_on date not null,
    check (starts_on < ends_on),
    exclude using gist (daterange(starts_on, ends_on, '[]') with &&)
);

create table theme (
    code text primary key check (code ~ '^[A-Z_]{2,60}$'),
    name_vi text not null,
    name_en text not null,
    position int not null unique
);

insert into programme values ('019411a0-0000-7000-8000-000000000001', 'CHUNG-TAY',
    'Nhà trường cùng chung tay phát triển – Thầy cô cùng sẻ chia trách nhiệm', '4340/KH-SGDĐT', '2022-12-12');
insert into phase values
    ('019411a0-0000-7000-8000-000000000011', '019411a0-0000-7000-8000-000000000001', '2022-2025', 'Giai đoạn 2022–2025', '2022-08-01', '2025-07-31'),
    ('019411a0-0000-7000-8000-000000000012', '019411a0-0000-7000-8000-000000000001', '2025-2030', 'Giai đoạn 2025–2030', '2025-08-01', '2030-07-31');
insert into phase_slot
select p.id, q.level, s from phase p, (values ('PRESCHOOL', 3), ('PRIMARY', 4), ('LOWER_SECONDARY', 3)) q (level, slots), generate_series(1, q.slots) s;
insert into school_year
select y || '-' || y + 1, make_date(y, 8, 1), make_date(y + 1, 7, 31) from generate_series(2022, 2026) y;
insert into theme (code, name_vi, name_en, position) values
    ('TEACHING_METHODS', 'Đổi mới phương pháp dạy học', 'Teaching methods', 1),
    ('ASSESSMENT', 'Đổi mới kiểm tra, đánh giá', 'Assessment', 2),
    ('EXPERIENTIAL_LEARNING', 'Hoạt động trải nghiệm', 'Experiential learning', 3),
    ('PRESCHOOL_LIFE_SKILLS', 'Kỹ năng sống cho trẻ mầm non', 'Life skills for preschool children', 4),
    ('ICT', 'Ứng dụng công nghệ thông tin', 'Information technology in teaching', 5),
    ('PROFESSIONAL_MEETINGS', 'Sinh hoạt chuyên môn', 'Professional meetings', 6),
    ('GIFTED_PUPILS', 'Bồi dưỡng học sinh giỏi', 'Gifted pupils', 7),
    ('CHILD_CARE', 'Chăm sóc, nuôi dưỡng trẻ', 'Child care', 8),
    ('SCHOOL_GOVERNANCE', 'Quản trị nhà trường', 'School governance', 9),
    ('LEARNING_ENVIRONMENT', 'Xây dựng môi trường giáo dục', 'Learning environment', 10),
    ('SUBJECT_GROUPS', 'Hoạt động tổ, nhóm chuyên môn', 'Subject groups', 11);

grant select on programme, phase, phase_slot, school_year, theme to ${service_role};
