import type { Schema } from '../api/types';
import { contract } from './server';

export const cauGiay: Schema<'OrganisationRef'> = {
  id: '01890000-0000-7000-8000-000000000005',
  code: 'HN-005',
  name: 'Phòng GD&ĐT quận Cầu Giấy',
  kind: 'DISTRICT_OFFICE',
};

export const phucTho: Schema<'OrganisationRef'> = {
  id: '01890000-0000-7000-8000-000000000272',
  code: 'HN-272',
  name: 'Phòng GD&ĐT huyện Phúc Thọ',
  kind: 'DISTRICT_OFFICE',
};

export const me: Schema<'Me'> = {
  id: '01890000-0000-7000-8000-00000000000a',
  username: 'lienphong.canbo',
  name: 'Đỗ Thị Liên',
  roles: ['EDITOR'],
  organisations: [
    { ...cauGiay, zone: 'INNER', ended: false },
    { ...phucTho, zone: 'OUTER', ended: false },
  ],
  wholeProgramme: false,
  today: '2026-11-20',
};

/** A setting that nobody here may change. */
export const keptSetting = { id: '01890000-0000-7000-8000-0000000000a1', etag: '0', allowedActions: [] };

/** What the frame around every page asks for, and what stands on the pages of others where there is nothing. */
export const signedIn = [
  contract.get('/api/v1/attachments', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/contributions', ({ response }) => response(200).json({ items: [] })),
  contract.get('/api/v1/me', ({ response }) => response(200).json(me)),
  contract.get('/api/v1/phases', ({ response }) =>
    response(200).json({
      items: [
        {
          id: '01890000-0000-7000-8000-0000000000f2',
          code: '2025-2030',
          name: 'Giai đoạn 2025–2030',
          startsOn: '2025-07-01',
          endsOn: '2030-06-30',
          etag: '0',
          unitKinds: ['COMMUNE'],
          quotas: [],
          allowedActions: [],
          current: true,
        },
      ],
    }),
  ),
];
