const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** A whole number with Vietnamese separators: 40.000.000. */
export function formatNumber(value: number): string {
  return whole.format(value);
}

/** A share between 0 and 1 as percent with a decimal comma: 72,2 %. */
export function formatShare(value: number): string {
  return `${one.format(value * 100)} %`;
}

/** A number to one place behind the decimal comma: 4,2. */
export function formatTenths(value: number): string {
  return one.format(value);
}
