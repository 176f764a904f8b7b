import type { Schema } from '../api/types';
import { keptSetting, signedIn } from './samples';
import { contract } from './server';

export const dongLo: Schema<'OrganisationRef'> = {
  id: '01890000-0000-7000-8000-000000000281',
  code: 'HN281MN025',
  name: 'Trường Mầm non Đông Lỗ',
  kind: 'SCHOOL',
};

export const tuongMai: Schema<'OrganisationRef'> = {
  id: '01890000-0000-7000-8000-000000000008',
  code: 'HN008MN005',
  name: 'Trường Mầm non Tương Mai',
  kind: 'SCHOOL',
};

export const teacher: Schema<'Me'> = {
  id: '01890000-0000-7000-8000-0000000000b1',
  username: 'donglo.giaovien',
  name: 'Nguyễn Thị Hạnh',
  roles: ['EDITOR'],
  organisations: [{ ...dongLo, ended: false }],
  wholeProgramme: false,
  today: '2026-11-20',
};

export const session: Schema<'SessionReport'> = {
  id: '01990000-0000-7000-8000-000000000001',
  etag: '3',
  status: 'HELD',
  schoolYear: '2026-2027',
  date: '2026-11-19',
  organisingLevel: 'SCHOOL',
  kind: 'THEMATIC_SESSION',
  mode: 'IN_PERSON',
  levels: ['PRESCHOOL'],
  themes: ['EXPERIENTIAL_LEARNING'],
  title: 'Hoạt động trải nghiệm cho trẻ 5 tuổi',
  minutes: 120,
  host: dongLo,
  partners: [{ organisation: tuongMai }],
  managers: 4,
  teachers: 26,
  staff: 3,
  pupils: 0,
  reportedOn: '2026-11-20',
  reportedBy: 'Nguyễn Thị Hạnh',
  allowedActions: [],
};

const pairing: Schema<'Pairing'> = {
  id: '01880000-0000-7000-8000-000000000097',
  etag: '1',
  kind: 'SCHOOL',
  status: 'ACTIVE',
  phase: { code: '2022-2025', name: 'Giai đoạn 2022–2025' },
  first: tuongMai,
  second: dongLo,
  level: 'PRESCHOOL',
  agreements: [],
  allowedActions: [],
};

/** What pages about sessions ask besides the sessions themselves; the person is signed in as `as`. */
export function aroundSessions(as: Schema<'Me'> = teacher) {
  return [
    contract.get('/api/v1/me', ({ response }) => response(200).json(as)),
    ...signedIn,
    contract.get('/api/v1/school-years', ({ response }) =>
      response(200).json({
        items: [
          { ...keptSetting, code: '2022-2023', startsOn: '2022-08-01', endsOn: '2023-07-31', current: false },
          { ...keptSetting, code: '2026-2027', startsOn: '2026-08-01', endsOn: '2027-07-31', current: true },
        ],
      }),
    ),
    contract.get('/api/v1/themes', ({ response }) =>
      response(200).json({
        items: [
          {
            ...keptSetting,
            code: 'ICT',
            nameVi: 'Ứng dụng công nghệ thông tin',
            nameEn: 'Information technology',
            position: 5,
            retired: false,
          },
          {
            ...keptSetting,
            code: 'EXPERIENTIAL_LEARNING',
            nameVi: 'Hoạt động trải nghiệm',
            nameEn: 'Experiential learning',
            position: 3,
            retired: false,
          },
        ],
      }),
    ),
    contract.get('/api/v1/organisations/{idOrCode}', ({ params, response }) =>
      response.untyped(
        Response.json({
          ...(params.idOrCode === tuongMai.code ? tuongMai : dongLo),
          levels: ['PRESCHOOL'],
          etag: '1',
          childCount: 0,
          ancestors: [],
          versions: [],
          predecessors: [],
          successors: [],
          allowedActions: [],
        }),
      ),
    ),
    contract.get('/api/v1/pairings', ({ response }) => response(200).json({ items: [pairing] })),
  ];
}
