import { bilingual } from '../../lib/bilingual';

/** What a person of an organisation that has ended is told; few are, so it comes with the rooms. */
export const endedTexts = bilingual({
  vi: {
    only: '{{name}} đã kết thúc hoạt động, nên bạn chỉ còn được xem. Quản trị viên của Sở sẽ chuyển bạn sang đơn vị kế thừa.',
    elsewhere: '{{name}} đã kết thúc hoạt động, nên ở đây bạn chỉ còn được xem. Chọn đơn vị khác ở mục Tài khoản.',
  },
  en: {
    only: '{{name}} has ended, so you may only read. An administrator of the department will move you to a unit that took over.',
    elsewhere: '{{name}} has ended, so you may only read here. Choose another unit under Account.',
  },
});
