/**
 * The question that stands in the way of a step, loaded for programs that ask
 * one: its form, what the reader answered, and why it is so. Knows forms; what
 * is asked and right is the view's.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AskMark } from '../marks/mark.ts';
import type { Language } from '../options/options.ts';
import type { Detail } from '../query/slots.ts';
import type { Trace } from '../trace/trace.ts';
import type { Messages } from '../view/messages.ts';
import type { Quiz } from '../view/quiz.ts';
import { answerText, quizAt } from '../view/quiz.ts';

export { questionStyles as styles } from './question-styles.ts';

/** Where a question is asked. */
export interface QuizMoment {
  readonly trace: Trace;
  readonly step: number;
  readonly asks: readonly AskMark[];
  readonly detail: Detail;
  readonly lang: Language;
  readonly messages: Messages;
}

interface Open {
  readonly key: string;
  readonly quiz: Quiz;
}

export class Questions {
  /** What readers gave as their answers, by mark and step; null: they let it be shown. */
  readonly #given = new Map<string, number | boolean | null>();
  readonly #quizzes = new Map<string, Quiz | null>();
  readonly #answered: () => void;

  /** `answered`: the reader has answered, and may see the step. */
  constructor(answered: () => void) {
    this.#answered = answered;
  }

  /** Whether a question at the step waits for its answer. */
  isOpen(moment: QuizMoment): boolean {
    return this.#first(moment) !== null;
  }

  /** The form of the question that waits; null where none does. */
  renderForm(moment: QuizMoment): TemplateResult | null {
    const open = this.#first(moment);
    if (open === null) return null;
    const { messages } = moment;
    const give = (value: number | boolean | null): void => {
      this.#given.set(open.key, value);
      this.#answered();
    };
    const button = (text: string, name: string, act: () => void) =>
      html`<button type="button" part="button" class="text-button ${name}" @click=${act}>${text}</button>`;
    const number = html`<input
        class="given"
        type="number"
        inputmode="numeric"
        min="0"
        step="1"
        required
        autocomplete="off"
        aria-label=${messages.yourAnswer({})}
      />
      <button type="submit" part="button" class="text-button">${messages.giveAnswer({})}</button>`;
    const yesOrNo = html`${button(messages.yes({}), 'yes', () => give(true))}
    ${button(messages.no({}), 'no', () => give(false))}`;
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const { valueAsNumber } = (event.currentTarget as HTMLFormElement).querySelector<HTMLInputElement>('.given')!;
      if (Number.isFinite(valueAsNumber)) give(valueAsNumber);
    };
    return html`<form class="answer" part="question" aria-label=${open.quiz.asked} @submit=${submit}>
      ${typeof open.quiz.answer === 'number' ? number : yesOrNo}
      ${button(messages.showAnswer({}), 'show-answer', () => give(null))}
    </form>`;
  }

  /** What is asked while the answer is awaited. */
  renderAsked(moment: QuizMoment): TemplateResult | null {
    const open = this.#first(moment);
    if (open === null) return null;
    return html`<p class="asked">${open.quiz.asked}</p>
      <p class="hint">${moment.messages.askHint({})}</p>`;
  }

  /** What has become of the answers at a step, and why it is so. */
  renderVerdicts(moment: QuizMoment): TemplateResult | typeof nothing {
    const { messages, lang } = moment;
    const verdicts = this.#at(moment).flatMap(({ key, quiz }) => {
      const given = this.#given.get(key);
      if (given === undefined) return [];
      const answer = answerText(quiz.answer, lang);
      const isRight = given === quiz.answer;
      const text =
        given === null
          ? messages.answerShown({ answer })
          : isRight
            ? messages.answerRight({ answer })
            : messages.answerWrong({ given: answerText(given, lang), answer });
      const kind = given === null ? 'shown' : isRight ? 'right' : 'wrong';
      return html`<div class="verdict ${kind}">
        <p class="asked">${quiz.asked}</p>
        <p><b>${text}</b> ${quiz.reasons.join(' ')}</p>
      </div>`;
    });
    return verdicts.length === 0 ? nothing : html`${verdicts}`;
  }

  /** Another program: nothing has been answered. */
  reset(): void {
    this.#given.clear();
    this.#quizzes.clear();
  }

  #first(moment: QuizMoment): Open | null {
    return this.#at(moment).find(({ key }) => !this.#given.has(key)) ?? null;
  }

  #at(moment: QuizMoment): Open[] {
    const { trace, step, asks, detail, lang } = moment;
    return asks.flatMap((mark) => {
      const { line, column } = mark.place;
      const key = `${line}:${column}@${step}`;
      const made = `${key} ${detail} ${lang}`;
      if (!this.#quizzes.has(made)) this.#quizzes.set(made, quizAt(trace, step, mark, { detail, lang }));
      const quiz = this.#quizzes.get(made) ?? null;
      return quiz === null ? [] : [{ key, quiz }];
    });
  }
}
