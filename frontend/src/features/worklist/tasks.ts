import type { Schema } from '../../api/types';

export type Task = Schema<'WorklistItem'>;
type TaskKind = Task['kind'];
export type TaskGroup = 'decide' | 'correct' | 'finish';

const groups = {
  CONFIRM_SESSION: 'decide',
  ACCEPT_PAIRING: 'decide',
  SIGN_AGREEMENT: 'decide',
  AGREE_PLAN: 'decide',
  APPROVE_PLAN: 'decide',
  APPROVE_PILOTS: 'decide',
  RECEIVE_CONTRIBUTION: 'decide',
  CORRECT_SESSION: 'correct',
  CORRECT_PLAN: 'correct',
  CORRECT_PILOTS: 'correct',
  CORRECT_CONTRIBUTION: 'correct',
  REPORT_SESSION: 'finish',
  SUBMIT_PLAN: 'finish',
  FILL_PILOTS: 'finish',
  DELIVER_CONTRIBUTION: 'finish',
  RENEW_AGREEMENT: 'finish',
  ANSWER_NUDGE: 'finish',
  MOVE_ORGANISATIONS: 'finish',
} as const satisfies Record<TaskKind, TaskGroup>;

/** What one tap completes; everything else needs the record's own page. */
const atOnce = [
  'CONFIRM_SESSION',
  'ACCEPT_PAIRING',
  'SIGN_AGREEMENT',
  'AGREE_PLAN',
  'APPROVE_PLAN',
  'APPROVE_PILOTS',
  'RECEIVE_CONTRIBUTION',
  'SUBMIT_PLAN',
] as const satisfies readonly TaskKind[];

export type AtOnce = (typeof atOnce)[number];

export function keyOf(task: Task): string {
  return `${task.kind} ${task.recordId} ${task.organisation.id}`;
}

/** The kind, when one tap completes the task. */
export function atOnceKind(task: Task): AtOnce | undefined {
  return task.action ? atOnce.find((kind) => kind === task.kind) : undefined;
}

/** The tasks in their three groups; inside a group the service's order stays. */
export function grouped(tasks: readonly Task[]): { group: TaskGroup; tasks: Task[] }[] {
  return (['decide', 'correct', 'finish'] as const)
    .map((group) => ({ group, tasks: tasks.filter((task) => groups[task.kind] === group) }))
    .filter((each) => each.tasks.length > 0);
}
