import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderPart } from '../../test/render';
import { Attainment } from './Attainment';
import { Reported } from './Reported';

const figure: Schema<'Figure'> = {
  measure: 'signed-organisations',
  value: 65,
  asOf: '2023-11-15',
  map: 'then',
  records: '/api/v1/signed-organisations?asOf=2023-11-15',
  breakdowns: ['unit', 'level'],
};

it('shows what of the target has been reached, as a bar and in words', () => {
  renderPart(<Attainment name="Cam kết" answer={{ ...figure, target: 90, attainment: 72 }} />);
  expect(screen.getByText('đạt 72 % chỉ tiêu 90')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Cam kết: đạt 72 % chỉ tiêu 90' })).toHaveAttribute(
    'aria-valuenow',
    '72',
  );
});

it('says more than all of it in words, though the bar is full', () => {
  renderPart(<Attainment name="Cam kết" answer={{ ...figure, target: 50, attainment: 130 }} />);
  expect(screen.getByText('đạt 130 % chỉ tiêu 50')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100');
});

it('says nothing where nothing was planned or reported', () => {
  const { container } = renderPart(
    <section>
      <Attainment name="Cam kết" answer={figure} />
      <Reported answer={figure} />
    </section>,
  );
  expect(within(container).queryByRole('progressbar')).toBeNull();
  expect(container.querySelector('section')).toBeEmptyDOMElement();
});

it('names the source of what was said before there was a system', () => {
  const reported = [
    {
      from: '2022-12-12',
      to: '2025-05-31',
      value: 150_000,
      qualifier: 'NEARLY' as const,
      source: 'Hội nghị tổng kết phong trào, tháng 5/2025',
    },
  ];
  renderPart(<Reported answer={{ ...figure, reported }} />);
  expect(
    screen.getByText(
      'Trước khi có hệ thống: gần 150.000 (12/12/2022 – 31/05/2025). Nguồn: Hội nghị tổng kết phong trào, tháng 5/2025',
    ),
  ).toBeVisible();
});
