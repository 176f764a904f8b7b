// Sessions by the thousand or the million: made one after the other, never all at once. Nine in ten are confirmed.
import { chance, dayAfter } from "./chance.mjs";

const years = [["2022-2023", "2023-01-09", 190], ["2023-2024", "2023-09-05", 260], ["2024-2025", "2024-09-05", 260], ["2025-2026", "2025-09-05", 260]];
const kinds = ["THEMATIC_SESSION", "THEMATIC_SESSION", "THEMATIC_SESSION", "EXCHANGE", "MODEL_LESSON", "REMOTE_TEACHING", "TRAINING"];
const modes = ["IN_PERSON", "IN_PERSON", "IN_PERSON", "ONLINE", "HYBRID"];
const themes = [
  ["TEACHING_METHODS", "Đổi mới phương pháp dạy học"],
  ["ASSESSMENT", "Đổi mới kiểm tra, đánh giá"],
  ["EXPERIENTIAL_LEARNING", "Hoạt động trải nghiệm"],
  ["ICT", "Ứng dụng công nghệ thông tin"],
  ["SCHOOL_GOVERNANCE", "Quản trị nhà trường"],
  ["SUBJECT_GROUPS", "Hoạt động tổ, nhóm chuyên môn"],
];

function session(draw, paired) {
  const [first, second] = draw.happens(0.5) ? [paired.first, paired.second] : [paired.second, paired.first];
  const [schoolYear, begins, days] = draw.pick(years);
  const date = dayAfter(begins, draw.below(days));
  const [theme, title] = draw.pick(themes);
  const reportedOn = dayAfter(date, draw.below(4));
  return {
    ...{ id: draw.id(), schoolYear, date, organisingLevel: paired.kind === "UNIT" ? "UNIT" : "SCHOOL", kind: draw.pick(kinds), mode: draw.pick(modes) },
    ...{ levels: [paired.level ?? "PRIMARY"], themes: [theme], title: `Chuyên đề: ${title}`, minutes: 60 + 30 * draw.below(6) },
    ...{ managers: 1 + draw.below(6), teachers: 5 + draw.below(60), staff: draw.below(4), pupils: draw.below(200), host: first, partner: second },
    ...{ reportedOn, confirmedOn: draw.happens(0.9) ? dayAfter(reportedOn, draw.below(10)) : null },
    standings: [draw.id(), draw.id()],
  };
}

/** Gives so many sessions of pairings that are or were in force. */
export function* makeSessions(count, seed, pairings) {
  const draw = chance(seed, "sessions");
  const joined = pairings.filter(({ since }) => since !== null);
  for (let made = 0; made < count; made++) {
    yield session(draw, draw.pick(joined));
  }
}
