/** All texts of the desk in both languages, by their keys. */
import type { Language } from '../../explorer/state/view.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';

export type DeskKey = keyof typeof en;

export const DESK_MESSAGES: Readonly<Record<Language, Readonly<Record<DeskKey, string>>>> = { en, ar };
