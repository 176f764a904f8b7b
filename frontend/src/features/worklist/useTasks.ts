import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../ui/notice';
import { actOn } from './queries';
import { atOnceKind, keyOf, type Task } from './tasks';

/** Doing tasks one after the other, so that each gets its own answer. */
export function useTasks() {
  const { t } = useTranslation('worklist');
  const client = useQueryClient();
  const [doing, setDoing] = useState<string>();
  const [errors, setErrors] = useState<Readonly<Record<string, unknown>>>({});

  async function perform(tasks: readonly Task[], onStep: (done: number) => void = () => undefined): Promise<void> {
    const failed: Record<string, unknown> = {};
    let done = 0;
    for (const task of tasks) {
      setDoing(keyOf(task));
      try {
        await actOn(task);
        done += 1;
        onStep(done);
      } catch (error) {
        failed[keyOf(task)] = error;
      }
    }
    setErrors(failed);
    const count = Object.keys(failed).length;
    const [only] = tasks;
    const kind = tasks.length === 1 && only && count === 0 ? atOnceKind(only) : undefined;
    say(
      only && kind
        ? t(`done.${kind}`, { title: only.title })
        : [
            done > 0 && t('doneSeveral', { count: done }),
            tasks.length > 1 && count > 0 && t('failedSeveral', { count }),
          ]
            .filter(Boolean)
            .join(' ') || undefined,
    );
    await client.invalidateQueries();
    setDoing(undefined);
  }

  return { perform, doing, errors };
}
