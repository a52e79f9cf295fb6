/** Digits of every script as ASCII digits. */
import anyAscii from 'any-ascii';

/** "٢٬٥٠٠٫٧" gives "2500.7". Signs between digits that separate thousands are left out. */
export function latinDigits(text: string): string {
  const ascii = text
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => anyAscii(digit));
  return ascii.replaceAll(/,(?=\d{3}(?!\d))/gu, '');
}
