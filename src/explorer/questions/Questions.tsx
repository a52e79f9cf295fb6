/** Questions to begin with, on the first screen: a click answers each. */
import { type ReactNode, useMemo } from 'react';
import { isActorLabel, labelsOf } from '../../model/labels.ts';
import { useNamed } from '../api/claims.ts';
import { useData } from '../api/data.tsx';
import { useTally } from '../api/dossier.ts';
import { firstShown } from '../api/dossiers.ts';
import { useMatters } from '../matters/useMatters.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useListing } from '../search/useListing.ts';
import { useStore } from '../state/store.tsx';
import { useLabels, useText } from '../text/useText.ts';
import { type Question, questionsOf } from './questions.ts';
import './questions.css';

const ICONS: Readonly<Record<Question['kind'], IconName>> = { type: 'table', matter: 'swap', path: 'pathFrom' };

export function Questions(): ReactNode {
  const { t } = useText();
  const questions = useQuestions();
  const { list, failed } = useListing();
  const { dispatch } = useStore();
  const text = useQuestionText(questions);
  if (questions.length === 0) return null;
  const answer = (question: Question): void => {
    switch (question.kind) {
      case 'type':
        return void list({ relations: { but: false, names: [question.type] } }, { relations: [question.type] });
      case 'matter':
        return dispatch({ type: 'conflict', id: question.id, panel: 'conflicts' });
      case 'path': {
        const { from, to } = question;
        return dispatch({ type: 'paths', paths: { from, to, picked: null }, panel: 'paths' });
      }
      default:
        return question satisfies never;
    }
  };
  return (
    <section className="questions" aria-labelledby="questions">
      <h2 id="questions">{t('questions.title')}</h2>
      <ul>
        {questions.map((question) => (
          <li key={question.kind}>
            <button type="button" data-question={question.kind} onClick={() => answer(question)}>
              <Icon name={ICONS[question.kind]} />
              <bdi>{text(question)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {failed && (
        <p className="small" role="alert">
          {t('questions.failed')}
        </p>
      )}
    </section>
  );
}

/** Of the dossiers that the first view shows. */
function useQuestions(): readonly Question[] {
  const { start, canvas, through, pending } = useData();
  const { view } = useStore();
  const labels = useLabels();
  const dossiers = firstShown(start.dossiers, view.filters.dossiers);
  const tally = useTally(dossiers === null ? through : { ...through, dossiers });
  // After the graph: it must not wait for this. The matter below asks for the same.
  const { matters } = useMatters({ dossiers, isWanted: !pending });
  return useMemo(() => {
    if (tally === undefined || matters === undefined) return [];
    const predicates = new Map(start.vocabulary.map((row) => [`${row.term} ${row.name}`, row]));
    const types = tally.relationTypes.map(({ type, count }) => ({
      type,
      count,
      family: labels.family(type),
      isSymmetric: labels.isSymmetric(type),
      isEvent: predicates.get(`PREDICATE ${type}`)?.aspect === 'EVENT',
      isOfActors: labelsOf(predicates.get(`PREDICATE ${type}`)?.range ?? []).some(isActorLabel),
    }));
    const ranked = view.shown.filter((id) => isActorLabel(canvas.entities.get(id)?.__typename ?? ''));
    return questionsOf({ types, matters, ranked, relations: canvas.relations });
  }, [tally, matters, start, labels, view.shown, canvas]);
}

/** Nothing of the vocabulary is inflected: a question is right for each word and each name. */
function useQuestionText(questions: readonly Question[]): (question: Question) => string {
  const { t, name } = useText();
  const labels = useLabels();
  const named = useNamed(questions.flatMap((each) => (each.kind === 'path' ? [each.from, each.to] : [])));
  const called = (id: string): string => {
    const entity = named.get(id);
    return entity === undefined ? id : name(entity);
  };
  return (question) => {
    if (question.kind === 'matter') return t('questions.matter');
    if (question.kind === 'path') return t('questions.path', { from: called(question.from), to: called(question.to) });
    const label = labels.relation(question.type);
    // «حليف لـ» needs what it is bound to.
    if (label.endsWith('ـ')) return t('questions.type.bound', { label });
    return t(question.isOfActors ? 'questions.type.whom' : 'questions.type.what', { label });
  };
}
