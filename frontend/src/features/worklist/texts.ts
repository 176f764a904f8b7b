import { bilingual } from '../../lib/bilingual';

export const worklistTexts = bilingual({
  vi: {
    title: 'Việc của tôi',
    noneTitle: 'Không có việc nào đang chờ bạn',
    noneAbout: 'Khi có buổi chuyên đề cần xác nhận, kế hoạch cần duyệt hay đề nghị kết nghĩa, việc sẽ hiện ở đây.',
  },
  en: {
    title: 'My work',
    noneTitle: 'Nothing waits for you',
    noneAbout: 'Sessions to confirm, plans to approve and proposed pairings will show up here.',
  },
});
