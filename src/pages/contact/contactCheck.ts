import * as l10n from "@vscode/l10n";
import { checkField, type ContactData, type ContactName, fieldNamedIn } from "./contactFields";
import { type Message } from "../formSpec";

/** The action by which the user asks for the check before sending. */
export const checkContact = { id: "checkContact", label: l10n.t("Check with Alibaba Cloud") };

/** What the service has said of contact data. */
type Answer = { kind: "checking" } | { kind: "good" } | { kind: "refused" | "failed"; text: string };

export interface ContactCheckParts {
  /** Asks the service (5.43). @returns what it does not take, in its words @throws why it could not be asked */
  verify: (data: ContactData) => Promise<string | undefined>;
  /** A failure in the user's words. */
  explainText: (error: unknown) => string;
}

/** Has contact data checked by the service, and knows what it said of the data that it saw last. */
export class ContactCheck {
  private asked: { key: string; answer: Answer; done: Promise<void> } | undefined;

  /** @param onChange called when what is said of the data has changed */
  constructor(
    private readonly parts: ContactCheckParts,
    private readonly onChange: () => void,
  ) {}

  /**
   * Has the data checked, unless it has been. What the service does not take is told by `problems` afterwards.
   * @throws why the service could not be asked
   */
  ensure(data: ContactData): Promise<void> {
    const key = keyOf(data);
    const { asked } = this;
    if (asked?.key === key && asked.answer.kind !== "failed") return asked.done;
    const asking = { key, answer: { kind: "checking" } as Answer, done: Promise.resolve() };
    asking.done = this.ask(data).then(
      (answer) => void (asking.answer = answer),
      (error: unknown) => {
        asking.answer = { kind: "failed", text: this.parts.explainText(error) };
        throw error;
      },
    );
    this.asked = asking;
    this.onChange();
    asking.done.catch(() => undefined).finally(this.onChange);
    return asking.done;
  }

  /** Why the service does not take exactly this data, beside the field that it names. */
  problems(data: ContactData): Partial<Record<ContactName | typeof checkField, string>> {
    const answer = this.answerTo(data);
    if (answer?.kind !== "refused") return {};
    const text = l10n.t("Alibaba Cloud rejected this: {0}", answer.text);
    return { [fieldNamedIn(answer.text) ?? checkField]: text };
  }

  /** What is said below the fields. @param isComplete whether there is something to check */
  message(data: ContactData, isComplete: boolean): Message {
    const answer = this.answerTo(data);
    switch (answer?.kind) {
      case "checking":
        return { tone: "busy", text: l10n.t("Alibaba Cloud is checking the contact data…"), actions: [] };
      case "good":
        return { tone: "good", text: l10n.t("Alibaba Cloud found no problems with the contact data."), actions: [] };
      case "failed":
        return {
          tone: "warning",
          text: l10n.t("The contact data couldn't be checked. {0}", answer.text),
          actions: [checkContact],
        };
      default: {
        const text = l10n.t("Alibaba Cloud checks the contact data before it's sent.");
        return { tone: "info", text, actions: isComplete ? [checkContact] : [] };
      }
    }
  }

  private async ask(data: ContactData): Promise<Answer> {
    const refusal = await this.parts.verify(data);
    return refusal === undefined ? { kind: "good" } : { kind: "refused", text: refusal };
  }

  private answerTo(data: ContactData): Answer | undefined {
    return this.asked?.key === keyOf(data) ? this.asked.answer : undefined;
  }
}

function keyOf(data: ContactData): string {
  return JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
}
