import { bilingual } from '../lib/bilingual';
import type { Schema } from './types';

type Words = {
  organisationKind: Record<Schema<'OrganisationKind'>, string>;
  role: Record<Schema<'Role'>, string>;
};

/** Those of the contract's words that the frame around every page says; the others come with the first room. */
export const firstWords = bilingual({
  vi: {
    organisationKind: {
      CITY_DEPARTMENT: 'Sở Giáo dục và Đào tạo',
      DISTRICT_OFFICE: 'Phòng Giáo dục và Đào tạo',
      COMMUNE: 'Xã, phường',
      CLUSTER: 'Cụm trường',
      SCHOOL: 'Trường',
      EXTERNAL: 'Đơn vị ngoài thành phố',
    },
    role: {
      VIEWER: 'Người xem',
      EDITOR: 'Người soạn',
      APPROVER: 'Người duyệt',
      DEPARTMENT: 'Cán bộ Sở',
      ADMINISTRATOR: 'Quản trị',
      AUDITOR: 'Kiểm tra',
    },
  } satisfies Words,
  en: {
    organisationKind: {
      CITY_DEPARTMENT: 'Department of Education and Training',
      DISTRICT_OFFICE: 'District education office',
      COMMUNE: 'Commune or ward',
      CLUSTER: 'Cluster of schools',
      SCHOOL: 'School',
      EXTERNAL: 'Unit outside the city',
    },
    role: {
      VIEWER: 'Viewer',
      EDITOR: 'Editor',
      APPROVER: 'Approver',
      DEPARTMENT: 'Department officer',
      ADMINISTRATOR: 'Administrator',
      AUDITOR: 'Auditor',
    },
  } satisfies Words,
});
