import { type Message } from "./formSpec";
import { type Button, type Explanation, explanationText } from "./explain";

/** A failure as a message in the form; its buttons come back as actions, by an id under which the command is kept. */
export function formMessage(explanation: Explanation, commands: Map<string, Button>): Message {
  const actions = explanation.buttons.map((button) => {
    const id = `command:${JSON.stringify([button.command, ...(button.arguments ?? [])])}`;
    commands.set(id, button);
    return { id, label: button.title };
  });
  return { tone: "error", text: explanationText(explanation), actions };
}
