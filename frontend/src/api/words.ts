import { bilingual } from '../lib/bilingual';
import { firstWords } from './firstWords';
import type { Schema } from './types';

type Words = {
  level: Record<Schema<'EducationLevel'>, string>;
  zone: Record<Schema<'Zone'>, string>;
  ownership: Record<Schema<'Ownership'>, string>;
  pupilsQualifier: Record<Schema<'PupilsQualifier'>, string>;
  pairingKind: Record<Schema<'PairingKind'>, string>;
  pairingStatus: Record<Schema<'PairingStatus'>, string>;
  pairingEndReason: Record<Schema<'PairingEndReason'>, string>;
  agreementType: Record<Schema<'AgreementType'>, string>;
  agreementStatus: Record<Schema<'AgreementStatus'>, string>;
  sessionKind: Record<Schema<'SessionKind'>, string>;
  sessionMode: Record<Schema<'SessionMode'>, string>;
  organisingLevel: Record<Schema<'OrganisingLevel'>, string>;
  sessionStatus: Record<Schema<'SessionStatus'>, string>;
  cancelReason: Record<Schema<'CancelReason'>, string>;
  attachmentStatus: Record<Schema<'AttachmentStatus'>, string>;
  standing: Record<Schema<'Standing'>, string>;
  planStatus: Record<Schema<'PlanStatus'>, string>;
  selectionStatus: Record<Schema<'SelectionStatus'>, string>;
  milestoneKind: Record<Schema<'MilestoneKind'>, string>;
  nudgeStatus: Record<Schema<'NudgeStatus'>, string>;
};

/** The contract's enumerations in the movement's words; a value without its word does not compile. */
export const words = bilingual({
  vi: {
    ...firstWords.vi,
    level: {
      PRESCHOOL: 'Mầm non',
      PRIMARY: 'Tiểu học',
      LOWER_SECONDARY: 'THCS',
      UPPER_SECONDARY: 'THPT',
      CONTINUING: 'GDNN-GDTX',
    },
    zone: { INNER: 'Nội thành', OUTER: 'Ngoại thành' },
    ownership: { PUBLIC: 'Công lập', PRIVATE: 'Ngoài công lập' },
    pupilsQualifier: { EXACT: 'Đúng', OVER: 'Hơn', NEARLY: 'Gần' },
    pairingKind: { UNIT: 'Giữa hai đơn vị', SCHOOL: 'Giữa hai trường' },
    pairingStatus: {
      PROPOSED: 'Đang đề nghị',
      ACTIVE: 'Đang kết nghĩa',
      DECLINED: 'Đã từ chối',
      WITHDRAWN: 'Đã rút đề nghị',
      ENDED: 'Đã kết thúc',
    },
    pairingEndReason: {
      MUTUAL: 'Hai bên thống nhất',
      INACTIVE: 'Không còn hoạt động',
      REFORM: 'Sắp xếp đơn vị hành chính',
      ERROR: 'Ghi nhầm',
    },
    agreementType: {
      COVENANT: 'Giao ước',
      MEMORANDUM: 'Biên bản ghi nhớ song phương',
      PLEDGE: 'Cam kết giao ước',
    },
    agreementStatus: { DRAFT: 'Dự thảo', SIGNED: 'Đã ký', EXPIRED: 'Hết hiệu lực', TERMINATED: 'Đã chấm dứt' },
    sessionKind: {
      THEMATIC_SESSION: 'Chuyên đề',
      EXCHANGE: 'Giao lưu, chia sẻ kinh nghiệm',
      TRAINING: 'Bồi dưỡng',
      MODEL_LESSON: 'Dạy mẫu',
      TEACHER_DEPLOYMENT: 'Cử giáo viên cốt cán',
      REMOTE_TEACHING: 'Dạy học từ xa',
      PUPIL_VISIT: 'Thăm quan học tập',
      CULTURE_ARTS: 'Văn hóa, văn nghệ',
      SPORTS: 'Thể dục, thể thao',
      SUPPORT_EVENT: 'Trao tặng, hỗ trợ',
      COMMUNICATION: 'Tuyên truyền',
    },
    sessionMode: { IN_PERSON: 'Trực tiếp', ONLINE: 'Trực tuyến', HYBRID: 'Kết hợp' },
    organisingLevel: { CITY: 'Cấp thành phố', UNIT: 'Cấp đơn vị', SCHOOL: 'Cấp trường' },
    sessionStatus: {
      PLANNED: 'Dự kiến',
      HELD: 'Chờ xác nhận',
      CONFIRMED: 'Đã xác nhận',
      RETURNED: 'Trả lại để sửa',
      CANCELLED: 'Đã hủy',
    },
    cancelReason: { WEATHER: 'Thời tiết', HEALTH: 'Dịch bệnh, sức khỏe', SCHEDULE: 'Trùng lịch', OTHER: 'Lý do khác' },
    attachmentStatus: {
      UPLOADING: 'Đang gửi',
      COMPLETE: 'Đã có',
      REFUSED: 'Không được nhận',
      TAKEN_DOWN: 'Đã gỡ',
      ABANDONED: 'Gửi dở, đã bỏ',
    },
    standing: { COUNTED: 'Được tính', UNCONFIRMED: 'Chưa được xác nhận' },
    planStatus: {
      DRAFT: 'Dự thảo',
      AGREED: 'Hai bên thống nhất',
      SUBMITTED: 'Chờ duyệt',
      APPROVED: 'Đã duyệt',
      RETURNED: 'Trả lại để sửa',
    },
    selectionStatus: { DRAFT: 'Đang chọn', SUBMITTED: 'Chờ duyệt', APPROVED: 'Đã duyệt', RETURNED: 'Trả lại để sửa' },
    milestoneKind: {
      CONNECTED: 'Kết nối',
      MET: 'Gặp gỡ',
      SIGNED: 'Ký kết',
      CONTENT: 'Nội dung',
      PLAN: 'Kế hoạch',
      ROADMAP: 'Lộ trình',
    },
    nudgeStatus: { OPEN: 'Đang chờ', ANSWERED: 'Đã gặp lại', DONE: 'Đã xong' },
  },
  en: {
    ...firstWords.en,
    level: {
      PRESCHOOL: 'Preschool',
      PRIMARY: 'Primary',
      LOWER_SECONDARY: 'Lower secondary',
      UPPER_SECONDARY: 'Upper secondary',
      CONTINUING: 'Continuing education',
    },
    zone: { INNER: 'Inner city', OUTER: 'Outer city' },
    ownership: { PUBLIC: 'Public', PRIVATE: 'Private' },
    pupilsQualifier: { EXACT: 'Exactly', OVER: 'Over', NEARLY: 'Nearly' },
    pairingKind: { UNIT: 'Between two units', SCHOOL: 'Between two schools' },
    pairingStatus: {
      PROPOSED: 'Proposed',
      ACTIVE: 'Active',
      DECLINED: 'Declined',
      WITHDRAWN: 'Withdrawn',
      ENDED: 'Ended',
    },
    pairingEndReason: {
      MUTUAL: 'By mutual agreement',
      INACTIVE: 'No longer active',
      REFORM: 'Administrative reform',
      ERROR: 'Recorded by mistake',
    },
    agreementType: { COVENANT: 'Covenant', MEMORANDUM: 'Memorandum of both sides', PLEDGE: 'Pledge' },
    agreementStatus: { DRAFT: 'Draft', SIGNED: 'Signed', EXPIRED: 'Expired', TERMINATED: 'Terminated' },
    sessionKind: {
      THEMATIC_SESSION: 'Thematic session',
      EXCHANGE: 'Exchange of experience',
      TRAINING: 'Training',
      MODEL_LESSON: 'Model lesson',
      TEACHER_DEPLOYMENT: 'Key teachers sent',
      REMOTE_TEACHING: 'Remote teaching',
      PUPIL_VISIT: 'Study visit of pupils',
      CULTURE_ARTS: 'Culture and arts',
      SPORTS: 'Sports',
      SUPPORT_EVENT: 'Support handed over',
      COMMUNICATION: 'Communication',
    },
    sessionMode: { IN_PERSON: 'In person', ONLINE: 'Online', HYBRID: 'Both' },
    organisingLevel: { CITY: 'City level', UNIT: 'Unit level', SCHOOL: 'School level' },
    sessionStatus: {
      PLANNED: 'Planned',
      HELD: 'Awaiting confirmation',
      CONFIRMED: 'Confirmed',
      RETURNED: 'Returned',
      CANCELLED: 'Cancelled',
    },
    cancelReason: { WEATHER: 'Weather', HEALTH: 'Health', SCHEDULE: 'Schedule', OTHER: 'Another reason' },
    attachmentStatus: {
      UPLOADING: 'Being sent',
      COMPLETE: 'Here',
      REFUSED: 'Not taken',
      TAKEN_DOWN: 'Taken down',
      ABANDONED: 'Never finished',
    },
    standing: { COUNTED: 'Counted', UNCONFIRMED: 'Not yet confirmed' },
    planStatus: {
      DRAFT: 'Draft',
      AGREED: 'Agreed by both sides',
      SUBMITTED: 'Awaiting approval',
      APPROVED: 'Approved',
      RETURNED: 'Returned',
    },
    selectionStatus: {
      DRAFT: 'Being chosen',
      SUBMITTED: 'Awaiting approval',
      APPROVED: 'Approved',
      RETURNED: 'Returned',
    },
    milestoneKind: {
      CONNECTED: 'Connected',
      MET: 'Met',
      SIGNED: 'Signed',
      CONTENT: 'Content',
      PLAN: 'Plan',
      ROADMAP: 'Roadmap',
    },
    nudgeStatus: { OPEN: 'Open', ANSWERED: 'Met again', DONE: 'Done' },
  },
});

words satisfies { vi: Words; en: Words };
