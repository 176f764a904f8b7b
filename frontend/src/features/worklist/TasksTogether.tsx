import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { keyOf, type Task } from './tasks';
import styles from './tasks.module.css';

interface TasksTogetherProps {
  tasks: readonly Task[];
  opened: boolean;
  onClose: () => void;
  perform: (tasks: readonly Task[], onStep: (done: number) => void) => Promise<void>;
}

/** Says what each of several tasks changes before they are done together. */
export function TasksTogether({ tasks, opened, onClose, perform }: TasksTogetherProps) {
  const { t } = useTranslation('worklist');
  const [progress, setProgress] = useState<{ done: number; total: number }>();

  async function confirm() {
    setProgress({ done: 0, total: tasks.length });
    await perform(tasks, (done) => setProgress({ done, total: tasks.length }));
    setProgress(undefined);
  }

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('actAllTitle', { count: tasks.length })}
      effect={t('actAllAbout')}
      confirmLabel={t('actAll')}
      pending={progress !== undefined}
      onConfirm={confirm}
    >
      <ul className={styles.summary}>
        {tasks.map((task) => (
          <li key={keyOf(task)}>
            <Text fw={600}>
              {t(`act.${task.kind}`)}: {task.title}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`effect.${task.kind}`)}
            </Text>
          </li>
        ))}
      </ul>
      <div role="status">{progress && t('working', progress)}</div>
    </ConfirmDialog>
  );
}
