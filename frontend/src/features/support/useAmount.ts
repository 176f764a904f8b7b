import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { withinSentence } from '../../lib/text';

type Amount = Pick<Schema<'Contribution'>, 'kind' | 'quantity' | 'unitOfMeasure'>;

/** Amounts as people read them: "2.000 đầu sách", and with what it is: "Sách: 2.000 đầu sách". */
export function useAmount() {
  const { t } = useTranslation('supportWords');
  const amount = ({ quantity, unitOfMeasure }: Pick<Amount, 'quantity' | 'unitOfMeasure'>) =>
    `${formatNumber(quantity)} ${withinSentence(t(`unit.${unitOfMeasure}`))}`;
  return { amount, titled: (given: Amount) => `${t(`kind.${given.kind}`)}: ${amount(given)}` };
}
