/** How large an answer may become: counted while it is found, so that no question fills the memory. */
import { LimitError } from '../errors.ts';

/** 1_000_000: scalars and objects of one answer. */
export const ANSWER_VALUES = 1_000_000;
/** As many values as an entity or a relation has, about. */
const VALUES_OF_RECORD = 10;

/** Of all that one request asks. */
export class AnswerSize {
  #values = 0;

  /** @throws {LimitError} `answerValues` */
  add(values: number): void {
    this.#values += values;
    this.#check(this.#values);
  }

  /**
   * Whether so many entities and relations may be answered with, asked before they are written out.
   * @throws {LimitError} `answerValues`
   */
  fits(records: number): void {
    this.#check(this.#values + records * VALUES_OF_RECORD);
  }

  #check(values: number): void {
    if (values <= ANSWER_VALUES) return;
    throw new LimitError(
      'answerValues',
      `The bound 'answerValues' is ${ANSWER_VALUES}, and what was found comes to ${values} or more. Ask for a smaller first, fewer fields, or narrow the question with through or where.`,
    );
  }
}
