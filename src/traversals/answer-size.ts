/** Counts the values of an answer while they are collected, so that no request fills the memory. */
import { LimitError } from '../errors.ts';

/** 1_000_000: the greatest number of scalars and objects in one answer. */
export const ANSWER_VALUES = 1_000_000;
/** The approximate number of values in an entity or a relation. */
const VALUES_PER_RECORD = 10;

/** The size of the answer to one request, with all its fields. */
export class AnswerSize {
  #values = 0;

  /** @throws {LimitError} `answerValues` */
  add(values: number): void {
    this.#values += values;
    this.#check(this.#values);
  }

  /**
   * Checks, before the records are created, that this number of entities and relations fits in the answer.
   * @throws {LimitError} `answerValues`
   */
  fits(records: number): void {
    this.#check(this.#values + records * VALUES_PER_RECORD);
  }

  #check(values: number): void {
    if (values <= ANSWER_VALUES) return;
    throw new LimitError(
      'answerValues',
      `The bound 'answerValues' is ${ANSWER_VALUES}, but the answer has ${values} values or more. Use a smaller first, request fewer fields, or restrict the query with through or where.`,
    );
  }
}
