/** Every form of a number in a quantity: its parts by hand, and its words in both languages, as of persons killed. */
import type { Extent } from '../../src/model/quantity.ts';

export interface FigureForm {
  readonly figure: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly lowOpen?: true;
  readonly highOpen?: true;
  readonly approximate?: true;
  readonly extent?: Extent;
  readonly en: string;
  readonly ar: string;
}

export const FORMS: readonly FigureForm[] = [
  { figure: '10', value: 10, low: 10, high: 10, en: '10', ar: '10' },
  { figure: '11', value: 11, low: 11, high: 11, en: '11', ar: '11' },
  { figure: '12', value: 12, low: 12, high: 12, en: '12', ar: '12' },
  { figure: '0', value: 0, low: 0, high: 0, en: '0', ar: '0' },
  { figure: '-0', value: 0, low: 0, high: 0, en: '0', ar: '0' },
  { figure: '-2700', value: -2700, low: -2700, high: -2700, en: '-2,700', ar: '-2,700' },
  { figure: '10.25', value: 10.25, low: 10.25, high: 10.25, en: '10.25', ar: '10.25' },
  { figure: '~10', value: 10, low: 10, high: 10, approximate: true, en: 'about 10', ar: 'نحو 10' },
  { figure: '~-10', value: -10, low: -10, high: -10, approximate: true, en: 'about -10', ar: 'نحو -10' },
  { figure: '2500..3500', low: 2500, high: 3500, en: '2,500–3,500', ar: '2,500–3,500' },
  { figure: '-20..-10', low: -20, high: -10, en: '-20 – -10', ar: '-20 – -10' },
  { figure: '10..10', low: 10, high: 10, en: '10', ar: '10' },
  { figure: '~10..12', low: 10, high: 12, approximate: true, en: 'about 10–12', ar: 'نحو 10–12' },
  { figure: '10..', low: 10, en: 'at least 10', ar: '10 على الأقل' },
  { figure: '~10..', low: 10, approximate: true, en: 'at least about 10', ar: 'نحو 10 على الأقل' },
  { figure: '..10', high: 10, en: 'at most 10', ar: '10 على الأكثر' },
  { figure: '..-10', high: -10, en: 'at most -10', ar: '-10 على الأكثر' },
  { figure: '>10', low: 10, lowOpen: true, en: 'more than 10', ar: 'أكثر من 10' },
  { figure: '>11', low: 11, lowOpen: true, en: 'more than 11', ar: 'أكثر من 11' },
  { figure: '<10', high: 10, highOpen: true, en: 'less than 10', ar: 'أقل من 10' },
  { figure: '<-10', high: -10, highOpen: true, en: 'less than -10', ar: 'أقل من -10' },
  { figure: '10 in 9..12', value: 10, low: 9, high: 12, en: '10 (9–12)', ar: '10 (9–12)' },
  { figure: '3 in 2..', value: 3, low: 2, en: '3 (at least 2)', ar: '3 (2 على الأقل)' },
  { figure: '3 in ..5', value: 3, high: 5, en: '3 (at most 5)', ar: '3 (5 على الأكثر)' },
  { figure: 'all', extent: 'all', en: 'all', ar: 'الكل' },
  { figure: 'most', extent: 'most', en: 'most', ar: 'المعظم' },
  { figure: 'many', extent: 'many', en: 'many', ar: 'كثير' },
  { figure: 'some', extent: 'some', en: 'some', ar: 'بعض' },
  { figure: 'few', extent: 'few', en: 'few', ar: 'قليل' },
];

/** Numbers of which one lies in both of two forms, if any number does: each bound, and one close to it on each side. */
const PROBES: readonly number[] = FORMS.flatMap(({ low, high, approximate }) =>
  [low, high].flatMap((bound) => {
    if (bound === undefined) return [];
    const widened = approximate === true ? [bound - Math.abs(bound) / 10, bound + Math.abs(bound) / 10] : [bound];
    return widened.flatMap((each) => [each - 0.001, each, each + 0.001]);
  }),
);

/** Whether two forms contradict each other: no number lies in both. Computed by trying numbers. */
export function areApart(one: FigureForm, other: FigureForm): boolean {
  if (one.extent !== undefined || other.extent !== undefined) return false;
  return !PROBES.some((number) => allows(one, number) && allows(other, number));
}

function allows({ low, high, lowOpen, highOpen, approximate }: FigureForm, number: number): boolean {
  const margin = (bound: number): number => (approximate === true ? Math.abs(bound) / 10 : 0);
  if (low !== undefined && (lowOpen === true ? number <= low - margin(low) : number < low - margin(low))) return false;
  return !(high !== undefined && (highOpen === true ? number >= high + margin(high) : number > high + margin(high)));
}
