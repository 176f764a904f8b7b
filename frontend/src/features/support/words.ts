import type { Schema } from '../../api/types';
import { bilingual } from '../../lib/bilingual';

type Words = {
  kind: Record<Schema<'ContributionKind'>, string>;
  unit: Record<Schema<'UnitOfMeasure'>, string>;
  status: Record<Schema<'ContributionStatus'>, string>;
  standing: Record<Schema<'ContributionStanding'>, string>;
  sponsor: Record<Schema<'SponsorKind'>, string>;
};

/** What the contract has of support, in the movement's words; apart, because the first page needs none of them. */
export const supportWords = bilingual({
  vi: {
    kind: {
      BOOKS: 'Sách',
      SCHOLARSHIPS: 'Học bổng',
      EQUIPMENT: 'Thiết bị',
      LEARNING_MATERIALS: 'Học liệu, đồ dùng học tập',
      CLOTHING: 'Quần áo, chăn màn',
      FOOD: 'Lương thực, thực phẩm',
      FACILITIES: 'Cơ sở vật chất',
      MONEY: 'Tiền',
      OTHER: 'Hỗ trợ khác',
    },
    unit: { TITLE: 'Đầu sách', COPY: 'Bản', AWARD: 'Suất', ITEM: 'Chiếc', SET: 'Bộ', VND: 'Đồng' },
    status: {
      PLEDGED: 'Đã hứa',
      DELIVERED: 'Chờ xác nhận đã nhận',
      RECEIVED: 'Đã nhận',
      RETURNED: 'Trả lại để sửa',
      WITHDRAWN: 'Đã rút lại',
    },
    standing: { COUNTED: 'Được tính', UNCONFIRMED: 'Chưa được xác nhận' },
    sponsor: {
      AGENCY: 'Cơ quan',
      ENTERPRISE: 'Doanh nghiệp',
      ASSOCIATION: 'Hội, đoàn thể',
      OTHER: 'Nhà tài trợ khác',
    },
  } satisfies Words,
  en: {
    kind: {
      BOOKS: 'Books',
      SCHOLARSHIPS: 'Scholarships',
      EQUIPMENT: 'Equipment',
      LEARNING_MATERIALS: 'Learning materials',
      CLOTHING: 'Clothing',
      FOOD: 'Food',
      FACILITIES: 'Facilities',
      MONEY: 'Money',
      OTHER: 'Other support',
    },
    unit: { TITLE: 'Titles', COPY: 'Copies', AWARD: 'Awards', ITEM: 'Items', SET: 'Sets', VND: 'Đồng' },
    status: {
      PLEDGED: 'Pledged',
      DELIVERED: 'Awaiting receipt',
      RECEIVED: 'Received',
      RETURNED: 'Returned',
      WITHDRAWN: 'Withdrawn',
    },
    standing: { COUNTED: 'Counted', UNCONFIRMED: 'Not confirmed' },
    sponsor: {
      AGENCY: 'Agency',
      ENTERPRISE: 'Enterprise',
      ASSOCIATION: 'Association',
      OTHER: 'Other sponsor',
    },
  } satisfies Words,
});
