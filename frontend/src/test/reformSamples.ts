import type { Schema } from '../api/types';
import { cauGiay, me, phucTho, signedIn } from './samples';
import { contract } from './server';

export const administrator: Schema<'Me'> = {
  ...me,
  username: 'quantri',
  name: 'Đặng Tuấn Kiệt',
  roles: ['VIEWER', 'ADMINISTRATOR'],
  organisations: [
    {
      id: '01890000-0000-7000-8000-000000000001',
      code: 'HN',
      name: 'Sở GD&ĐT Hà Nội',
      kind: 'CITY_DEPARTMENT',
      ended: false,
    },
  ],
  wholeProgramme: true,
};

function commune(number: string, name: string): Schema<'OrganisationRef'> {
  return { id: `01890000-0000-7000-8000-0000000${number}`, code: `HN-${number}`, name, kind: 'COMMUNE' };
}

export const nghiaDoWard = commune('00166', 'Ủy ban nhân dân phường Nghĩa Đô');
export const yenHoa = commune('00167', 'Ủy ban nhân dân phường Yên Hòa');
export const phucLoc = commune('09715', 'Ủy ban nhân dân xã Phúc Lộc');

const summary = {
  applied: false,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  problemCount: 0,
  problems: [],
  notices: [],
};

export const draft: Schema<'Reform'> = {
  id: '019a2f6c-3b7e-7c41-9d55-2f1e8c0b7a63',
  etag: '4',
  on: '2025-07-01',
  title: 'Sắp xếp năm 2025',
  decidingDocument: 'Nghị quyết 1656',
  status: 'DRAFT',
  files: [],
  parts: [],
  effects: [],
  createdAt: '2026-11-27T01:00:00Z',
  allowedActions: [
    { action: 'edit', allowed: true },
    { action: 'preview', allowed: false, reason: 'Hãy đưa ba tệp vào trước.' },
    { action: 'apply', allowed: false, reason: 'Hãy xem trước đã.' },
    { action: 'discard', allowed: true },
  ],
};

const files = (['units', 'successions', 'schools'] as const).map((part) => ({
  part,
  name: `${part}.csv`,
  rows: 126,
  size: 9_120,
  sentAt: '2026-11-27T01:01:00Z',
}));

export const previewed: Schema<'Reform'> = {
  ...draft,
  etag: '7',
  status: 'PREVIEWED',
  files,
  parts: files.map(({ part }) => ({ part, summary })),
  effects: [
    { subject: 'UNIT', effect: 'ENDS', count: 30 },
    { subject: 'UNIT', effect: 'BEGINS', count: 126 },
    { subject: 'SCHOOL', effect: 'MOVES', count: 2_116 },
    { subject: 'PAIRING', effect: 'STAYS', count: 465 },
  ],
  previewedAt: '2026-11-27T01:05:00Z',
  allowedActions: ['edit', 'preview', 'apply', 'discard'].map((action) => ({ action, allowed: true })),
};

export const applied: Schema<'Reform'> = {
  ...previewed,
  etag: '9',
  status: 'APPLIED',
  appliedAt: '2026-11-27T01:10:00Z',
  allowedActions: ['movePeople', 'proposePairings'].map((action) => ({ action, allowed: true })),
};

export const operation: Schema<'Operation'> = {
  id: '019a2f6c-3b7e-7c41-9d55-2f1e8c0b7a99',
  kind: 'REFORM_PREVIEW',
  status: 'RUNNING',
  step: 'SCHOOLS',
  stepText: 'Đọc tệp trường',
  done: 1_200,
  total: 2_116,
  startedAt: '2026-11-27T01:04:00Z',
  startedBy: 'Đặng Tuấn Kiệt',
  record: `/api/v1/reforms/${draft.id}`,
};

export const picture: Schema<'ReformPicture'> = {
  from: [
    { ...cauGiay, schools: 76 },
    { ...phucTho, schools: 64 },
  ],
  to: [
    { ...nghiaDoWard, schools: 20 },
    { ...yenHoa, schools: 31 },
    { ...phucLoc, schools: 22 },
  ],
  links: [
    { from: cauGiay.id, to: nghiaDoWard.id, formerCommunes: 4, succeeds: true, schools: 20 },
    { from: cauGiay.id, to: yenHoa.id, formerCommunes: 3, succeeds: true, schools: 31 },
    { from: phucTho.id, to: phucLoc.id, succeeds: false, schools: 22 },
  ],
};

/** What the wizard asks for beside the reform, which changes as it is acted on: `shown` says what it is now. */
export function aroundReform(shown: () => Schema<'Reform'>) {
  return [
    contract.get('/api/v1/me', ({ response }) => response(200).json(administrator)),
    ...signedIn,
    contract.get('/api/v1/reforms/{id}', ({ response }) => response(200).json(shown())),
    contract.get('/api/v1/reforms/{id}/transitions', ({ response }) => response(200).json({ items: [] })),
    contract.get('/api/v1/reforms/{id}/picture', ({ response }) => response(200).json(picture)),
  ];
}
