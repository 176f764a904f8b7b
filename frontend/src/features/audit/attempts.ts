import { bilingual } from '../../lib/bilingual';

/** What was tried, by how the contract names its operations, and why it was refused, by code or else by status. */
export const attemptWords = bilingual({
  vi: {
    tried: {
      accept: 'Chấp nhận',
      add: 'Thêm vào',
      clear: 'Bỏ chọn trường',
      create: 'Lập mới',
      delete: 'Xóa khỏi',
      fill: 'Chọn trường',
      get: 'Xem',
      history: 'Xem lịch sử thay đổi',
      import: 'Nhập từ tệp',
      list: 'Xem danh sách',
      propose: 'Đề nghị',
      transition: 'Thực hiện một bước',
      transitions: 'Xem các bước đã qua',
      update: 'Sửa',
    },
    refusedFor: {
      ADMINISTRATOR_NEEDED: 'cần vai trò quản trị',
      APPROVER_NEEDED: 'cần vai trò người duyệt',
      AUDITOR_NEEDED: 'cần vai trò kiểm tra của Sở',
      CROSS_SITE: 'yêu cầu đến từ một trang khác',
      EDITOR_NEEDED: 'cần vai trò người soạn',
      HISTORY_NOT_YOURS: 'lịch sử thay đổi chỉ dành cho các bên và cấp trên',
      NOT_FOUND: 'không có bản ghi này, hoặc bản ghi ngoài phạm vi của người hỏi',
      NOT_YOUR_ORGANISATION: 'việc thuộc đơn vị khác',
      ROLE_MISSING: 'vai trò không có quyền này',
      STALE: 'có người vừa thay đổi hồ sơ này',
    },
    refusedWith: {
      signedOut: 'chưa đăng nhập, hoặc phiên đã hết',
      forbidden: 'không có quyền làm việc này',
      conflict: 'hồ sơ không ở tình trạng cho phép việc này',
      stale: 'có người vừa thay đổi hồ sơ này',
    },
  },
  en: {
    tried: {
      accept: 'Accept',
      add: 'Add to',
      clear: 'Take a school out of',
      create: 'Create',
      delete: 'Remove from',
      fill: 'Put a school into',
      get: 'Read',
      history: 'Read the history of',
      import: 'Load from a file',
      list: 'Read the list of',
      propose: 'Propose',
      transition: 'Take a step with',
      transitions: 'Read the past steps of',
      update: 'Change',
    },
    refusedFor: {
      ADMINISTRATOR_NEEDED: 'needs the role administrator',
      APPROVER_NEEDED: 'needs the role approver',
      AUDITOR_NEEDED: 'needs the role auditor at the department',
      CROSS_SITE: 'asked from another site',
      EDITOR_NEEDED: 'needs the role editor',
      HISTORY_NOT_YOURS: 'the history is for the sides and those above them',
      NOT_FOUND: 'no such record, or outside the scope of who asked',
      NOT_YOUR_ORGANISATION: 'belongs to another organisation',
      ROLE_MISSING: 'the role does not allow it',
      STALE: 'someone had just changed the record',
    },
    refusedWith: {
      signedOut: 'not signed in, or the session had ended',
      forbidden: 'not allowed',
      conflict: 'the record was not in a state for it',
      stale: 'someone had just changed the record',
    },
  },
});

type Tried = keyof typeof attemptWords.vi.tried;

/** How an operation is told by its name: `transitionPairing` is a step, `listPairingHistory` a reading of the history. */
export function triedBy(operation: string): Tried | undefined {
  const [verb] = /^[a-z]+/.exec(operation) ?? [];
  const last = /[A-Z][a-z]+$/.exec(operation)?.[0].toLowerCase();
  const name = verb === 'list' && (last === 'history' || last === 'transitions') ? last : verb;
  return (Object.keys(attemptWords.vi.tried) as Tried[]).find((each) => each === name);
}

type Codes = keyof typeof attemptWords.vi.refusedFor;
type Kinds = keyof typeof attemptWords.vi.refusedWith;

const kinds: Readonly<Record<number, Kinds>> = { 401: 'signedOut', 409: 'conflict', 412: 'stale' };

/** The text that says why, by the code where it has words of its own. */
export function whyOf(code: string, status: number): `refusedFor.${Codes}` | `refusedWith.${Kinds}` {
  const known = (Object.keys(attemptWords.vi.refusedFor) as Codes[]).find((each) => each === code);
  return known ? `refusedFor.${known}` : `refusedWith.${kinds[status] ?? 'forbidden'}`;
}
