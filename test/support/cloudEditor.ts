import { type Settings } from "../../scripts/vscode/settings";
import { type ExtensionLanguage } from "./editor/editorHost";
import { type EditorWindow } from "./editor/editorWindow";
import { openEditor } from "./editor/openEditor";
import { notePerformed } from "./performedRecord";
import { startSandbox, type TestSandbox } from "./startSandbox";

/** A key as the user types it. */
export interface TypedKey {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
}

/** An editor whose cloud accounts call a sandbox in this process: its clock, faults and orders are the test's. */
export interface CloudEditor {
  editor: EditorWindow;
  cloud: TestSandbox;
  close(): Promise<void>;
}

/** Where the last cloud of this process listened: the next does too, so that it may take over its VS Code. */
let usualPort = 0;

/** Starts the sandbox that plays the cloud, and an editor with the packaged extension, signed in to nothing. */
export async function openCloudEditor(settings: Settings = {}, language?: ExtensionLanguage): Promise<CloudEditor> {
  const start = (port: number) => startSandbox({ onExecuted: notePerformed, port });
  // Another may be open, and meanwhile any process may have taken the port.
  const cloud = await start(usualPort).catch(() => start(0));
  usualPort = Number(new URL(cloud.endpoint).port);
  try {
    const editor = await openEditor({
      settings,
      env: { DOMAIN_DESK_TEST_ENDPOINT: cloud.endpoint },
      ...(language && { language }),
    });
    return { editor, cloud, close: () => editor.close().finally(() => cloud.stop()) };
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

/** Calls *Sign In…* and goes through it to the last answer; how it went is for the test to see. */
export async function typeKey(editor: EditorWindow, key: TypedKey): Promise<void> {
  await editor.runCommand("Domain Desk: Sign In…");
  await answerKey(editor, key);
}

/** Goes through *Sign In…*, however it was called, to the last answer. */
export async function answerKey({ quickInput }: EditorWindow, key: TypedKey): Promise<void> {
  await quickInput.waitForTitle("Sign In to Alibaba Cloud (1/3)");
  await quickInput.answer(key.accessKeyId);
  await quickInput.waitForTitle("Sign In to Alibaba Cloud (2/3)");
  await quickInput.answer(key.accessKeySecret);
  await quickInput.waitForTitle("Sign In to Alibaba Cloud (3/3)");
  await quickInput.answer(key.securityToken ?? "");
}

/** Signs in with a key that works, and opens the views. */
export async function signIn(editor: EditorWindow, key: TypedKey): Promise<void> {
  await typeKey(editor, key);
  await editor.statusBar.waitFor(hintOf(key));
  await editor.openContainer("Domain Desk");
}

/** How an account is called: the ends of its AccessKey ID. */
export function hintOf({ accessKeyId }: TypedKey): string {
  return `${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}`;
}
