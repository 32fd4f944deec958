import * as l10n from "@vscode/l10n";
import { checkField, type ContactData, type ContactName, fieldNamedIn } from "./contactFields";
import { type Message } from "../formSpec";

/** The action that runs the check before sending. */
export const checkContact = { id: "checkContact", label: l10n.t("Check with Alibaba Cloud") };

/** The service's verdict on contact data. */
type Answer = { kind: "checking" } | { kind: "good" } | { kind: "refused" | "failed"; text: string };

export interface ContactCheckParts {
  /** Asks the service (5.43). @returns what it rejects, in its words @throws why it could not be asked */
  verify: (data: ContactData) => Promise<string | undefined>;
  /** Describes a failure for the user. */
  explainText: (error: unknown) => string;
}

/** Has the service check contact data, and remembers its verdict on the data it checked last. */
export class ContactCheck {
  private asked: { key: string; answer: Answer; done: Promise<void> } | undefined;

  /** @param onChange called when the verdict on the data has changed */
  constructor(
    private readonly parts: ContactCheckParts,
    private readonly onChange: () => void,
  ) {}

  /**
   * Has the data checked unless it already was. Afterwards, `problems` returns what the service rejects.
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

  /** Why the service rejects exactly this data, for the field that it blames. */
  problems(data: ContactData): Partial<Record<ContactName | typeof checkField, string>> {
    const answer = this.answerTo(data);
    if (answer?.kind !== "refused") return {};
    const text = l10n.t("Alibaba Cloud rejected this: {0}", answer.text);
    return { [fieldNamedIn(answer.text) ?? checkField]: text };
  }

  /** The message below the fields. @param isComplete whether there is something to check */
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
