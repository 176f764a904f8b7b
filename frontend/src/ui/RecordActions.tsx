import { type ReactNode, useState } from 'react';
import type { Schema } from '../api/types';
import { useAct } from '../api/useAct';
import { ActionButtons, type ActionWord } from './ActionButtons';
import { ConfirmDialog } from './ConfirmDialog';

interface ActionQuestion extends ActionWord {
  title: string;
  /** What it changes. */
  effect?: ReactNode;
  comment?: 'none' | 'optional' | 'required';
  commentLabel?: string;
  /** More fields of this action; their values are the caller's state. */
  fields?: ReactNode;
}

interface RecordActionsProps {
  actions: readonly Schema<'AllowedAction'>[];
  questions: Readonly<Record<string, ActionQuestion>>;
  act: (action: string, comment: string | undefined) => Promise<unknown>;
  onDone?: (action: string) => void;
}

/** The usual way to act on a record: a button, a question that says what changes, the act. */
export function RecordActions({ actions, questions, act, onDone }: RecordActionsProps) {
  const [asked, setAsked] = useState<string>();
  const [shown, setShown] = useState<string>();
  const doing = useAct(async (input: { action: string; comment?: string }) => {
    const answer = await act(input.action, input.comment);
    // Not once the page is renewed: what was done may have taken these very buttons away.
    onDone?.(input.action);
    return answer;
  });
  const question = shown ? questions[shown] : undefined;

  function ask(action: string) {
    doing.reset();
    setShown(action);
    setAsked(action);
  }

  return (
    <>
      <ActionButtons actions={actions} words={questions} onAct={ask} />
      {question && shown && (
        <ConfirmDialog
          key={shown}
          opened={asked === shown}
          onClose={() => setAsked(undefined)}
          title={question.title}
          effect={question.effect}
          comment={question.comment}
          commentLabel={question.commentLabel}
          confirmLabel={question.label}
          danger={question.danger}
          pending={doing.isPending}
          error={doing.error}
          onConfirm={(comment) => doing.mutate({ action: shown, comment }, { onSuccess: () => setAsked(undefined) })}
        >
          {question.fields}
        </ConfirmDialog>
      )}
    </>
  );
}
