import type { Schema } from '../api/types';
import { cauGiay, keptSetting, me, phucTho } from './samples';
import { contract } from './server';

/** Two schools of two paired units, and what they have together. */
export const nghiaDo: Schema<'OrganisationRef'> = {
  id: '01890000-0000-7000-8000-000000005101',
  code: 'HN005MN001',
  name: 'Trường Mầm non Nghĩa Đô',
  kind: 'SCHOOL',
};

export const phucThoSchool: Schema<'OrganisationRef'> = {
  id: '01890000-0000-7000-8000-000000027201',
  code: 'HN272MN001',
  name: 'Trường Mầm non Phúc Thọ',
  kind: 'SCHOOL',
};

export const approver: Schema<'Me'> = { ...me, roles: ['VIEWER', 'EDITOR', 'APPROVER'] };

export const pairing: Schema<'Pairing'> = {
  id: '01890000-0000-7000-8000-0000000000b1',
  etag: '3',
  kind: 'SCHOOL',
  status: 'ACTIVE',
  phase: { code: '2025-2030', name: 'Giai đoạn 2025–2030' },
  first: nghiaDo,
  second: phucThoSchool,
  firstParent: cauGiay,
  secondParent: phucTho,
  level: 'PRESCHOOL',
  since: '2026-09-05',
  agreements: [],
  allowedActions: [],
};

/** A memorandum of the two, as one side drafted it. */
export const paper: Schema<'Agreement'> = {
  id: '01890000-0000-7000-8000-0000000000e1',
  etag: '2',
  pairingId: pairing.id,
  first: nghiaDo,
  second: phucThoSchool,
  type: 'MEMORANDUM',
  number: '22',
  status: 'DRAFT',
  confirmedBy: [nghiaDo],
  signatories: [
    { side: 'FIRST', name: 'Nguyễn Thị Lan', post: 'Hiệu trưởng' },
    { side: 'SECOND', name: 'Trần Văn Bình', post: 'Phó Hiệu trưởng' },
  ],
  commitments: ['Mỗi học kỳ một chuyên đề', 'Trao đổi giáo viên cốt cán'],
  allowedActions: [],
};

export const line: Schema<'PlanLine'> = {
  id: '01890000-0000-7000-8000-0000000000d1',
  kind: 'THEMATIC_SESSION',
  organisingLevel: 'SCHOOL',
  levels: ['PRESCHOOL'],
  themes: ['CHILD_CARE'],
  title: 'Chăm sóc trẻ theo mùa',
  month: '2026-10',
  host: nghiaDo,
  minutes: 90,
};

export const plan: Schema<'ActivityPlan'> = {
  id: '01890000-0000-7000-8000-0000000000c1',
  etag: '5',
  pairing: { id: pairing.id, kind: 'SCHOOL', first: nghiaDo, second: phucThoSchool },
  schoolYear: '2026-2027',
  status: 'DRAFT',
  agreements: [
    { party: nghiaDo, agreed: false },
    { party: phucThoSchool, agreed: false },
  ],
  approvals: [],
  lines: [line],
  allowedActions: [{ action: 'edit', allowed: true }],
};

export const stale = {
  type: 'about:blank',
  title: 'Dữ liệu đã thay đổi',
  status: 412,
  code: 'STALE',
  detail: 'Bản ghi đã được người khác thay đổi.',
};

/** An answer that is no record. */
export function refusal(problem: { status: number; [field: string]: unknown }): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** What the pages of pairings and plans ask for beside their record. */
export const around = [
  contract.get('/api/v1/school-years', ({ response }) =>
    response(200).json({
      items: [{ ...keptSetting, code: '2026-2027', startsOn: '2026-08-01', endsOn: '2027-07-31', current: true }],
    }),
  ),
  contract.get('/api/v1/themes', ({ response }) =>
    response(200).json({
      items: [
        {
          ...keptSetting,
          code: 'CHILD_CARE',
          nameVi: 'Chăm sóc trẻ',
          nameEn: 'Child care',
          position: 8,
          retired: false,
        },
      ],
    }),
  ),
  contract.get('/api/v1/session-reports', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/activity-plans', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/pairings/{id}/milestones', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/silent-pairings', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/pairing-balances', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/nudges', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/pairings/{id}/transitions', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/activity-plans/{id}/transitions', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/organisations/{idOrCode}', ({ params, response }) => {
    const found = [nghiaDo, phucThoSchool].find((each) => each.code === params.idOrCode) ?? nghiaDo;
    const unit = found === nghiaDo ? cauGiay : phucTho;
    return response.untyped(
      Response.json({ ...found, etag: '1', levels: ['PRESCHOOL'], parent: unit, ancestors: [unit], versions: [] }),
    );
  }),
];
