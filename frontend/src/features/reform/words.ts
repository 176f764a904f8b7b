import type { Schema } from '../../api/types';
import { bilingual } from '../../lib/bilingual';

type Words = {
  operation: Record<Schema<'OperationStatus'>, string>;
  status: Record<Schema<'ReformStatus'>, string>;
  part: Record<Schema<'ReformPart'>, string>;
  subject: Record<Schema<'ReformSubject'>, string>;
  effect: Record<Schema<'ReformEffect'>, string>;
};

/** What the contract has of a reform, in the movement's words; apart, because the first page needs none of them. */
export const reformWords = bilingual({
  vi: {
    operation: {
      RUNNING: 'Đang chạy',
      SUCCEEDED: 'Đã xong',
      FAILED: 'Không thành',
    },
    status: {
      DRAFT: 'Đang chuẩn bị',
      PREVIEWED: 'Đã xem trước',
      APPLIED: 'Đã áp dụng',
      DISCARDED: 'Đã bỏ',
    },
    part: {
      units: 'Đơn vị mới',
      successions: 'Đơn vị kế thừa',
      schools: 'Nơi trực thuộc mới của trường',
    },
    subject: {
      UNIT: 'Đơn vị',
      SCHOOL: 'Trường',
      PEOPLE: 'Nhóm người dùng',
      PAIRING: 'Kết nghĩa',
      PLAN: 'Kế hoạch',
      APPROVAL: 'Việc chờ duyệt',
      PILOT_SELECTION: 'Danh sách trường điểm',
    },
    effect: {
      BEGINS: 'Bắt đầu',
      ENDS: 'Kết thúc',
      MOVES: 'Chuyển nơi trực thuộc',
      RENAMED: 'Đổi tên hoặc mã',
      CHANGES: 'Thay đổi thông tin',
      LEFT_BEHIND: 'Chưa có nơi trực thuộc mới',
      STAYS: 'Giữ nguyên',
      BECOME_VIEWERS: 'Chỉ còn được xem',
      WITHDRAWN: 'Đề nghị được rút',
      STOPS: 'Dừng lại',
      APPROVERS_CHANGE: 'Đổi người duyệt',
      REPLACED: 'Người duyệt được thay',
      FROZEN: 'Giữ lại, không sửa được nữa',
    },
  } satisfies Words,
  en: {
    operation: {
      RUNNING: 'Running',
      SUCCEEDED: 'Done',
      FAILED: 'Failed',
    },
    status: {
      DRAFT: 'Being prepared',
      PREVIEWED: 'Seen beforehand',
      APPLIED: 'Applied',
      DISCARDED: 'Put aside',
    },
    part: {
      units: 'New units',
      successions: 'Successions',
      schools: 'New superiors of schools',
    },
    subject: {
      UNIT: 'Unit',
      SCHOOL: 'School',
      PEOPLE: 'People of a unit',
      PAIRING: 'Pairing',
      PLAN: 'Plan',
      APPROVAL: 'Approval',
      PILOT_SELECTION: 'Pilot selection',
    },
    effect: {
      BEGINS: 'Begins',
      ENDS: 'Ends',
      MOVES: 'Comes under another',
      RENAMED: 'Renamed',
      CHANGES: 'Changes',
      LEFT_BEHIND: 'Left without a superior',
      STAYS: 'Stays',
      BECOME_VIEWERS: 'Become viewers',
      WITHDRAWN: 'Proposal falls away',
      STOPS: 'Stops',
      APPROVERS_CHANGE: 'Other approvers',
      REPLACED: 'Approver replaced',
      FROZEN: 'Frozen',
    },
  } satisfies Words,
});
