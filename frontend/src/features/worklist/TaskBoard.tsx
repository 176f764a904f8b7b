import { Button, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tickbox } from '../../ui/Tickbox';
import { TaskCard } from './TaskCard';
import { atOnceKind, grouped, keyOf, type Task } from './tasks';
import styles from './tasks.module.css';
import { useTasks } from './useTasks';

/** Apart, because the first page must come quickly and few need it. */
const TasksTogether = lazy(() => import('./TasksTogether').then((room) => ({ default: room.TasksTogether })));

/** The tasks in their groups; those one tap completes can be chosen and done together. */
export function TaskBoard({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation('worklist');
  const { perform, doing, errors } = useTasks();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const possible = tasks.filter(atOnceKind);
  const picked = possible.filter((task) => chosen.has(keyOf(task)));

  function choose(keys: readonly string[], on: boolean) {
    setChosen((before) => {
      const after = new Set(before);
      for (const key of keys) {
        if (on) {
          after.add(key);
        } else {
          after.delete(key);
        }
      }
      return after;
    });
  }

  return (
    <Stack gap="xl">
      {possible.length > 1 && (
        <Tickbox
          checked={picked.length === possible.length}
          partly={picked.length > 0 && picked.length < possible.length}
          onChange={(on) => choose(possible.map(keyOf), on)}
        >
          {t('chooseAll', { total: possible.length })}
        </Tickbox>
      )}
      {grouped(tasks).map(({ group, tasks: members }) => (
        <section key={group} aria-labelledby={`tasks-${group}`}>
          <Title order={2} id={`tasks-${group}`} mb="sm">
            {t(`group.${group}`)}{' '}
            <Text span c="dimmed" fw={400} className="tabular">
              {members.length}
            </Text>
          </Title>
          <ul className={styles.list}>
            {members.map((task) => (
              <TaskCard
                key={keyOf(task)}
                task={task}
                chosen={possible.length > 1 ? chosen.has(keyOf(task)) : undefined}
                onChoose={(on) => choose([keyOf(task)], on)}
                onAct={() => perform([task])}
                pending={doing === keyOf(task)}
                error={errors[keyOf(task)]}
              />
            ))}
          </ul>
        </section>
      ))}
      {picked.length > 0 && (
        <div className={styles.together}>
          <Text fw={600}>{t('chosen', { count: picked.length })}</Text>
          <Button onClick={() => setAsking(true)}>{t('actAll')}</Button>
        </div>
      )}
      {picked.length > 0 && (
        <Suspense>
          <TasksTogether
            tasks={picked}
            opened={asking}
            onClose={() => setAsking(false)}
            perform={async (together, onStep) => {
              await perform(together, onStep);
              setChosen(new Set());
              setAsking(false);
            }}
          />
        </Suspense>
      )}
    </Stack>
  );
}
