import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadedList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { mayReport } from '../access/mayReport';
import { worklistQuery } from './queries';
import { TaskBoard } from './TaskBoard';

/** Home: everything that waits for the person, most urgent first. */
export function WorklistPage() {
  const { t } = useTranslation('worklist');
  const { me, organisation } = useActing();
  const query = useInfiniteQuery(worklistQuery(organisation?.code));
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} />
      <LoadedList
        query={query}
        empty={
          <EmptyState
            icon="check"
            title={t('noneTitle')}
            action={
              <Group gap="sm" justify="center">
                {mayReport(me) && (
                  <Button
                    leftSection={<Icon name="plus" />}
                    renderRoot={(props) => <Link {...props} to="/sessions/new" />}
                  >
                    {t('reportStep')}
                  </Button>
                )}
                <Button variant="default" renderRoot={(props) => <Link {...props} to="/organisations" />}>
                  {t('noneStep')}
                </Button>
              </Group>
            }
          >
            {t('noneAbout')}
          </EmptyState>
        }
      >
        {(tasks) => <TaskBoard key={organisation?.code} tasks={tasks} />}
      </LoadedList>
    </>
  );
}
