/** All messages in both languages: a file for each part of the page, each with the same keys twice. */
import type { Language } from '../state/view.ts';
import * as evidence from './evidence.ts';
import * as expand from './expand.ts';
import * as graph from './graph.ts';
import * as matters from './matters.ts';
import * as paths from './paths.ts';
import * as questions from './questions.ts';
import * as shell from './shell.ts';
import * as sources from './sources.ts';
import * as table from './table.ts';
import * as exported from './export.ts';
import * as time from './time.ts';

const en = {
  ...shell.en,
  ...graph.en,
  ...expand.en,
  ...evidence.en,
  ...exported.en,
  ...table.en,
  ...paths.en,
  ...time.en,
  ...sources.en,
  ...matters.en,
  ...questions.en,
};
const ar: Record<keyof typeof en, string> = {
  ...shell.ar,
  ...graph.ar,
  ...expand.ar,
  ...evidence.ar,
  ...exported.ar,
  ...table.ar,
  ...paths.ar,
  ...time.ar,
  ...sources.ar,
  ...matters.ar,
  ...questions.ar,
};

export type MessageKey = keyof typeof en;

export const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, ar };
