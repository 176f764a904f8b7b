import { bilingual } from '../lib/bilingual';
import type { Trouble } from './problems';

/** What happened and what to do, for every kind of trouble. */
export const troubles = bilingual({
  vi: {
    title: {
      network: 'Mất kết nối mạng',
      signedOut: 'Phiên làm việc đã hết',
      forbidden: 'Bạn không có quyền làm việc này',
      notFound: 'Không tìm thấy',
      conflict: 'Chưa thực hiện được',
      stale: 'Có người vừa thay đổi nội dung này',
      invalid: 'Có chỗ cần sửa',
      tooMany: 'Hệ thống đang bận',
      service: 'Hệ thống đang gặp sự cố',
      unknown: 'Có lỗi ngoài dự kiến',
    },
    advice: {
      network: 'Những gì bạn đã nhập vẫn còn trên trang. Khi có mạng trở lại, hãy thử lại.',
      signedOut: 'Những gì bạn đã nhập vẫn còn trên trang. Hãy đăng nhập lại ở thẻ mới, rồi quay về đây làm tiếp.',
      forbidden: 'Nếu bạn cần quyền này, hãy hỏi người quản trị của đơn vị.',
      notFound: 'Nội dung này có thể đã được chuyển đi, hoặc địa chỉ bị gõ nhầm.',
      conflict: 'Hãy xem lại nội dung trên trang rồi quyết định.',
      stale: 'Trang đã lấy nội dung mới nhất. Hãy xem lại rồi thử lần nữa.',
      invalid: 'Hãy sửa những chỗ được đánh dấu rồi gửi lại.',
      tooMany: 'Hãy đợi một lát rồi thử lại.',
      service: 'Chưa có gì bị mất. Hãy thử lại sau ít phút.',
      unknown: 'Hãy tải lại trang. Nếu vẫn lỗi, hãy báo cho người quản trị.',
    },
  },
  en: {
    title: {
      network: 'No network',
      signedOut: 'Your session has ended',
      forbidden: 'You may not do this',
      notFound: 'Not found',
      conflict: 'That could not be done',
      stale: 'Someone has just changed this',
      invalid: 'Something needs correcting',
      tooMany: 'The system is busy',
      service: 'The system is in trouble',
      unknown: 'Something unexpected happened',
    },
    advice: {
      network: 'What you typed is still on the page. Try again when the network is back.',
      signedOut: 'What you typed is still on the page. Sign in again in a new tab, then come back and go on.',
      forbidden: 'If you need this right, ask the administrator of your organisation.',
      notFound: 'It may have been moved, or the address was mistyped.',
      conflict: 'Look at the page again, then decide.',
      stale: 'The page now shows the latest state. Look again, then try once more.',
      invalid: 'Correct what is marked, then send again.',
      tooMany: 'Wait a moment, then try again.',
      service: 'Nothing was lost. Try again in a few minutes.',
      unknown: 'Reload the page. If it happens again, tell the administrator.',
    },
  },
});

troubles.vi satisfies Record<'title' | 'advice', Record<Trouble, string>>;
