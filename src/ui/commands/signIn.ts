import { createHash } from "node:crypto";
import * as vscode from "vscode";
import { type Account, keyHint } from "../../model/account";
import { type AccountStore, type Key } from "../../stores/accountStore";
import { explain, explanationText, faultyPart } from "../../pages/explain";
import { type SignedCalls } from "../../stores/signedCalls";

interface Step {
  part: keyof Key;
  prompt: string;
  isSecret: boolean;
  /** The message if it is left empty; absent if it may be. */
  missing?: string;
}

const steps: readonly Step[] = [
  {
    part: "accessKeyId",
    prompt: vscode.l10n.t("AccessKey ID of a user of your Alibaba Cloud account."),
    isSecret: false,
    missing: vscode.l10n.t("Enter the AccessKey ID."),
  },
  {
    part: "accessKeySecret",
    prompt: vscode.l10n.t("AccessKey secret. It's stored only in the secret storage of this computer."),
    isSecret: true,
    missing: vscode.l10n.t("Enter the AccessKey secret."),
  },
  {
    part: "securityToken",
    prompt: vscode.l10n.t("STS token. It's only needed with a temporary key; leave it empty otherwise."),
    isSecret: true,
  },
];

/**
 * Asks for a key, tries it, and saves it only if it works. Each problem is shown beside its field, and everything typed
 * stays.
 * @returns the account, or `undefined` if the user cancelled
 */
export function signIn(accounts: AccountStore, calls: SignedCalls): Promise<Account | undefined> {
  const typed: Required<Key> = { accessKeyId: "", accessKeySecret: "", securityToken: "" };
  const box = vscode.window.createInputBox();
  const getKey: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("link-external"),
    tooltip: vscode.l10n.t("Get Key in RAM Console"),
  };
  const givingUp = new AbortController();
  let at = 0;

  const show = (step: number, problem?: string) => {
    const { part, prompt, isSecret } = stepAt((at = step));
    box.step = step + 1;
    box.prompt = prompt;
    box.password = isSecret;
    box.buttons = step === 0 ? [getKey] : [vscode.QuickInputButtons.Back];
    box.value = typed[part];
    box.validationMessage = problem;
  };

  const finish = async (): Promise<Account | undefined> => {
    const key = keyFrom(typed);
    box.busy = true;
    box.prompt = vscode.l10n.t("Trying the key…");
    try {
      await calls.tryKey(key, givingUp.signal);
      const account = accountOf(key);
      await accounts.add(account, key);
      return account;
    } catch (error) {
      const faulty = steps.findIndex(({ part }) => part === faultyPart(error));
      show(faulty < 0 ? at : faulty, explanationText({ ...explain(error), requestId: undefined }));
      return undefined;
    } finally {
      box.busy = false;
    }
  };

  box.title = vscode.l10n.t("Sign In to Alibaba Cloud");
  box.totalSteps = steps.length;
  box.ignoreFocusOut = true;
  show(0);
  box.show();
  return new Promise<Account | undefined>((resolve) => {
    box.onDidChangeValue((value) => {
      typed[stepAt(at).part] = value;
      box.validationMessage = undefined;
    });
    box.onDidTriggerButton((button) => {
      if (button === getKey)
        void vscode.env.openExternal(vscode.Uri.parse("https://ram.console.alibabacloud.com/users"));
      else if (!box.busy) show(at - 1);
    });
    box.onDidAccept(async () => {
      if (box.busy) return;
      const { part, missing } = stepAt(at);
      if (missing && typed[part].trim() === "") box.validationMessage = missing;
      else if (at < steps.length - 1) show(at + 1);
      else {
        const account = await finish();
        if (!account) return;
        resolve(account);
        box.hide();
      }
    });
    box.onDidHide(() => {
      givingUp.abort();
      resolve(undefined);
    });
  }).finally(() => box.dispose());
}

function stepAt(index: number): Step {
  return steps[index] as Step;
}

/** Keys are pasted, often with a space or line break. */
function keyFrom(typed: Required<Key>): Key {
  const securityToken = typed.securityToken.trim();
  return {
    accessKeyId: typed.accessKeyId.trim(),
    accessKeySecret: typed.accessKeySecret.trim(),
    ...(securityToken && { securityToken }),
  };
}

/** The same key always gives the same account, so its orders are found. */
function accountOf({ accessKeyId }: Key): Account {
  const hint = keyHint(accessKeyId);
  const id = createHash("sha256").update(accessKeyId).digest("hex").slice(0, 16);
  return { id, kind: "cloud", name: hint, keyHint: hint };
}
